package io.taizhang.query.pages.activity;

import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Tab;
import java.util.List;

/** The pages of activities, beside each other. */
final class ActivityTabs {
    private ActivityTabs() {}

    static List<Tab> of(Frame frame) {
        return Tab.of(
                frame,
                "activity.list",
                "/activity",
                "activity.outputs",
                "/activity/outputs",
                "activity.series",
                "/activity/series");
    }
}
