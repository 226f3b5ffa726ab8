package io.taizhang.command.organisation;

import java.util.List;

/** What the command side registers for this context. */
public final class OrganisationAggregates {
    private OrganisationAggregates() {}

    public static List<Class<?>> all() {
        return List.of(
                UnitTree.class,
                WorkCalendar.class,
                Post.class,
                Team.class,
                Facility.class,
                Merchant.class,
                Place.class);
    }
}
