package io.taizhang.command.inspection;

import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.Score;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bulletins and findings may know of an inspection.
 *
 * @param places that are looked at
 * @param itemCodes of its checklist
 * @param scoreNo of its latest score; 0 while there is none
 * @param score null until it is finished
 * @param appealed an appeal is open
 * @param since when it was scored, or an appeal decided, last
 */
record Known(
        InspectionKind kind,
        Inspecting inspecting,
        String inspectedUnitId,
        Instant plannedAt,
        List<String> places,
        List<String> itemCodes,
        int scoreNo,
        @Nullable Score score,
        boolean appealed,
        Instant since) {}
