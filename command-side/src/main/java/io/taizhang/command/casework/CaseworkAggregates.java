package io.taizhang.command.casework;

import java.util.List;

/** What the command side registers for this context. */
public final class CaseworkAggregates {
    private CaseworkAggregates() {}

    public static List<Class<?>> all() {
        return List.of(ServicePolicy.class, Case.class);
    }
}
