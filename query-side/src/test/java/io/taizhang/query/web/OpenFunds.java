package io.taizhang.query.web;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.Fact;
import io.taizhang.query.View;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view whose rows go when their fund is closed; a document numbered {@code BAD} cannot be folded until it is mended. */
final class OpenFunds implements View<OpenFunds.Row> {
    private volatile boolean mended;

    record Row(String title, String unitPath, long amountFen) {}

    void mend() {
        mended = true;
    }

    @Override
    public String name() {
        return "open-funds";
    }

    @Override
    public Title title() {
        return new Title("未关闭的经费", "Open funds");
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Set.of(FundOpened.class, FundsAppropriated.class, FundClosed.class);
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return List.of(((FundEvent) fact.event()).fundId());
    }

    @Override
    public @Nullable Row apply(String key, @Nullable Row row, Fact fact) {
        return switch (fact.event()) {
            case FundOpened opened -> new Row(opened.title(), fact.unitPath(), 0);
            case FundsAppropriated money
            when row != null -> {
                if (money.documentNo().equals("BAD") && !mended) {
                    throw new IllegalArgumentException("Document BAD");
                }
                yield new Row(row.title(), row.unitPath(), row.amountFen() + money.amountFen());
            }
            case FundClosed closed -> null;
            default -> row;
        };
    }

    @Override
    public String subjectOf(String key) {
        return "fund/" + key;
    }
}
