package io.taizhang.query.casework;

import io.taizhang.api.casework.CaseStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen who follows a case is told: nothing that anybody said, and nobody's name.
 *
 * @param trackingId SHA-256 of the code that was given out
 * @param unitPath of the office, whoever has the case
 * @param changedAt when it reached its stage
 * @param reply what the office answered; null while it has not
 * @param ratingAsked whether the citizen may say now how satisfied they are
 * @param satisfaction what they said; null while they have not
 */
public record TrackingRow(
        String trackingId,
        String caseId,
        String unitPath,
        CaseStage stage,
        Instant reportedAt,
        Instant changedAt,
        @Nullable String reply,
        boolean ratingAsked,
        @Nullable Integer satisfaction) {

    TrackingRow at(CaseStage next, Instant since, @Nullable String answer) {
        boolean asked = next == CaseStage.CLOSED;
        return new TrackingRow(trackingId, caseId, unitPath, next, reportedAt, since, answer, asked, satisfaction);
    }

    TrackingRow rated(int points) {
        return new TrackingRow(trackingId, caseId, unitPath, stage, reportedAt, changedAt, reply, false, points);
    }
}
