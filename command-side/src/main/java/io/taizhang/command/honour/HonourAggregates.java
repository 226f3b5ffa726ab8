package io.taizhang.command.honour;

import java.util.List;

/** What the command side registers for this context. */
public final class HonourAggregates {
    private HonourAggregates() {}

    public static List<Class<?>> all() {
        return List.of(Programme.class, HonourRound.class, Honour.class);
    }
}
