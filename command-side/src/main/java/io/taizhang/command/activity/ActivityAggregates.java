package io.taizhang.command.activity;

import java.util.List;

/** What the command side registers for this context. */
public final class ActivityAggregates {
    private ActivityAggregates() {}

    public static List<Class<?>> all() {
        return List.of(Series.class, Activity.class, Turn.class);
    }
}
