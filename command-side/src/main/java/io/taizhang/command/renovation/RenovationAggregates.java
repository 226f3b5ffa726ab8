package io.taizhang.command.renovation;

import java.util.List;

/** What the command side registers for this context. */
public final class RenovationAggregates {
    private RenovationAggregates() {}

    public static List<Class<?>> all() {
        return List.of(Project.class);
    }
}
