package io.taizhang.query.activity;

import io.taizhang.query.View;
import java.util.List;

/** The views of activities. */
public final class ActivityViews {

    private ActivityViews() {}

    public static List<View<?>> all() {
        return List.of(new ActivityLedger(), new ActivitySeries(), new OutputsByMonth(), new VolunteerHours());
    }
}
