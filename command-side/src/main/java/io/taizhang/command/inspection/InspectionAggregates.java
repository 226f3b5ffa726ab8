package io.taizhang.command.inspection;

import java.util.List;

/** What the command side registers for this context. */
public final class InspectionAggregates {
    private InspectionAggregates() {}

    public static List<Class<?>> all() {
        return List.of(Checklist.class, Inspection.class, Bulletin.class, Finding.class);
    }
}
