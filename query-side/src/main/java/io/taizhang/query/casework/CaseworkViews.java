package io.taizhang.query.casework;

import io.taizhang.query.View;
import java.util.List;

/** The views of cases. */
public final class CaseworkViews {

    private CaseworkViews() {}

    public static List<View<?>> all() {
        return List.of(
                new CaseDesk(),
                new CaseContacts(),
                new CasePerformance(),
                new DeferredShare(),
                new GridHeat(),
                new CaseTracking(),
                new ServicePolicies());
    }
}
