package io.taizhang.command.flag;

import java.util.List;

/** What the command side registers for this context. */
public final class FlagAggregates {
    private FlagAggregates() {}

    public static List<Class<?>> all() {
        return List.of(FlagScheme.class, FlagRound.class, Flag.class);
    }
}
