package io.taizhang.query.inspection;

import io.taizhang.query.View;
import java.util.List;

/** The views of inspections and findings. */
public final class InspectionViews {

    private InspectionViews() {}

    public static List<View<?>> all() {
        return List.of(
                new InspectionChecklists(),
                new InspectionScores(),
                new InspectionBulletins(),
                new RectificationLedger(),
                new PointRecords());
    }
}
