package io.taizhang.command.fund;

import java.util.List;

/** What the command side registers for this context. */
public final class FundAggregates {
    private FundAggregates() {}

    public static List<Class<?>> all() {
        return List.of(Fund.class);
    }
}
