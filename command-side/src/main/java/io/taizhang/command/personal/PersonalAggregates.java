package io.taizhang.command.personal;

import java.util.List;

/** What the command side registers for this context. */
public final class PersonalAggregates {
    private PersonalAggregates() {}

    public static List<Class<?>> all() {
        return List.of(DataSubject.class, PersonalKeyRing.class);
    }
}
