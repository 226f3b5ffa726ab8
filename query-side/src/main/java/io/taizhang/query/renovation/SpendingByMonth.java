package io.taizhang.query.renovation;

import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each unit, with everything below it, and each month it paid in: {@code xinhualu/2021-03}. */
final class SpendingByMonth extends Described<MonthRow> {

    SpendingByMonth() {
        super(
                "spending-by-month",
                new Title("按月支出", "Spending by month"),
                MonthRow.class,
                Set.of(PaymentMade.class, PaymentReversed.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "month");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        YearMonth month = YearMonth.from(fact.occurredOn());
        return fact.units().stream().map(unitId -> unitId + "/" + month).toList();
    }

    @Override
    public MonthRow apply(String key, @Nullable MonthRow row, Fact fact) {
        MonthRow month = row == null ? empty(key, fact) : row;
        return switch (fact.event()) {
            case PaymentMade event -> month.paid(event.amountFen());
            case PaymentReversed event -> month.reversed(event.amountFen());
            default -> throw unexpected(fact);
        };
    }

    @Override
    public boolean rollsUp() {
        return true;
    }

    @Override
    public String subjectOf(String key) {
        return "unit/" + unitOf(key);
    }

    private static MonthRow empty(String key, Fact fact) {
        String unitId = unitOf(key);
        return MonthRow.empty(unitId, YearMonth.from(fact.occurredOn()), pathOf(unitId, fact));
    }

    private static String unitOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
