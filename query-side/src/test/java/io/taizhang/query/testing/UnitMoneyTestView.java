package io.taizhang.query.testing;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.Fact;
import io.taizhang.query.View;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A roll-up: money by unit, each with all below it. */
public final class UnitMoneyTestView implements View<UnitMoneyTestView.Row> {

    private final boolean rollsUp;

    public record Row(String unitPath, long amountFen, long payments) {}

    public UnitMoneyTestView() {
        this(true);
    }

    /** @param rollsUp false to be treated as a view of things, each with its own facts */
    public UnitMoneyTestView(boolean rollsUp) {
        this.rollsUp = rollsUp;
    }

    @Override
    public String name() {
        return "test-unit-money";
    }

    @Override
    public Title title() {
        return new Title("各单位资金", "Money by unit");
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Set.of(FundsAppropriated.class);
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return fact.units();
    }

    @Override
    public Row apply(String key, @Nullable Row row, Fact fact) {
        FundsAppropriated money = (FundsAppropriated) fact.event();
        String path = fact.unitPath().substring(0, fact.unitPath().indexOf(key) + key.length());
        return row == null
                ? new Row(path, money.amountFen(), 1)
                : new Row(path, row.amountFen() + money.amountFen(), row.payments() + 1);
    }

    @Override
    public boolean rollsUp() {
        return rollsUp;
    }

    @Override
    public String subjectOf(String key) {
        return "unit/" + key;
    }
}
