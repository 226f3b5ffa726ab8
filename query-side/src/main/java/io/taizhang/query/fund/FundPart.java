package io.taizhang.query.fund;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.HashSet;
import java.util.Set;

/** What funds contribute to a unit's overview. */
public final class FundPart implements OverviewPart<FundFigures> {
    private final Set<Class<? extends LedgerEvent>> events;

    public FundPart() {
        Set<Class<? extends LedgerEvent>> folded = new HashSet<>(FundMoney.EVENTS);
        folded.addAll(Set.of(FundOpened.class, FundClosed.class));
        this.events = Set.copyOf(folded);
    }

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return events;
    }

    @Override
    public FundFigures nothing() {
        return FundFigures.NONE;
    }

    @Override
    public FundFigures after(String unitId, FundFigures figures, Fact fact) {
        return switch ((FundEvent) fact.event()) {
            case FundOpened _ -> figures.with(figures.funds() + 1, figures.money());
            case FundClosed _ -> figures.with(figures.funds() - 1, figures.money());
            case FundEvent event ->
                figures.with(figures.funds(), figures.money().after(event));
        };
    }
}
