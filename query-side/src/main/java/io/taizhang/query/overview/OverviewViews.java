package io.taizhang.query.overview;

import io.taizhang.query.View;
import java.util.List;

/** The views that span the contexts. */
public final class OverviewViews {

    private OverviewViews() {}

    public static List<View<?>> all() {
        return List.of(new UnitOverview(), new OverviewDaily(), new AuditTrail());
    }
}
