package io.taizhang.query.renovation;

import io.taizhang.query.View;
import java.util.List;

/** The views of renovation. */
public final class RenovationViews {

    private RenovationViews() {}

    public static List<View<?>> all() {
        return List.of(
                new RenovationProgress(),
                new RenovationSpending(),
                new RenovationPayments(),
                new SpendingByMonth(),
                new CompoundSurvey());
    }
}
