package io.taizhang.query.inspection;

import io.taizhang.api.inspection.InspectionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspection: which places were drawn, what was observed, what it came to.
 *
 * @param title of its checklist
 * @param unitPath of the unit that is inspected
 * @param alsoUnitIds the unit that inspects, which sees what it may act on
 * @param candidates how many places could have been drawn
 * @param seedGiven whether whoever planned it chose the seed
 * @param sampledPlaceIds in the order in which they were drawn
 * @param observed items at places; {@code failed} those that did
 * @param percent the score in force; null until it is finished
 * @param scores all of them, the first one first
 * @param findings raised by it
 * @param bulletinIds that name it
 */
public record ScoreRow(
        String inspectionId,
        InspectionKind kind,
        String title,
        String checklistId,
        String inspectorUnitId,
        String inspectedUnitId,
        String unitPath,
        List<String> alsoUnitIds,
        InspectionState state,
        int candidates,
        String sampleSeed,
        boolean seedGiven,
        List<String> sampledPlaceIds,
        int observed,
        int failed,
        @Nullable BigDecimal percent,
        LocalDate plannedOn,
        @Nullable LocalDate finishedOn,
        int findings,
        List<ScoreLine> scores,
        List<AppealLine> appeals,
        List<ObservedLine> observations,
        List<String> bulletinIds) {}
