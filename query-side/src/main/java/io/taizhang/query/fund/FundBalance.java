package io.taizhang.query.fund;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.FundCarriedOver;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each fund's balance. */
final class FundBalance extends PerThing<BalanceRow> {

    FundBalance() {
        super("fund", "fund-balance", new Title("专项经费余额", "Fund balances"), BalanceRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        Set<Class<? extends LedgerEvent>> events = new HashSet<>(FundMoney.EVENTS);
        events.addAll(Set.of(FundOpened.class, FundCarriedOver.class, FundClosed.class));
        return events;
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "year", "purpose", "source", "open");
    }

    @Override
    public BalanceRow apply(String key, @Nullable BalanceRow row, Fact fact) {
        if (fact.event() instanceof FundOpened event) {
            return opened(event, fact);
        }
        BalanceRow fund = standing(row, fact);
        String path = fact.unitPath();
        return switch ((FundEvent) fact.event()) {
            case FundCarriedOver event -> fund.carriedTo(event.toYear(), event.carriedFen(), path);
            case FundClosed _ -> fund.closed(path);
            case FundEvent event -> fund.holding(fund.money().after(event), path);
        };
    }

    private static BalanceRow opened(FundOpened event, Fact fact) {
        return new BalanceRow(
                event.fundId(),
                event.title(),
                event.year(),
                event.purpose(),
                event.source(),
                event.unitId(),
                fact.unitPath(),
                true,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }
}
