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
 * @param satisfaction what they said of how it ended; null while they have not
 * @param mergedIntoCaseId the case it goes on as; null where it goes on as itself
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
        @Nullable Integer satisfaction,
        @Nullable String mergedIntoCaseId) {

    TrackingRow at(CaseStage next, Instant since, @Nullable String answer) {
        boolean asked = next == CaseStage.CLOSED;
        return new TrackingRow(
                trackingId, caseId, unitPath, next, reportedAt, since, answer, asked, satisfaction, mergedIntoCaseId);
    }

    /** What was said of how it ended holds no longer; it is asked for again. */
    TrackingRow reopened(Instant since) {
        return new TrackingRow(
                trackingId, caseId, unitPath, CaseStage.FILED, reportedAt, since, null, false, null, mergedIntoCaseId);
    }

    TrackingRow merged(Instant since, String intoCaseId) {
        return new TrackingRow(
                trackingId, caseId, unitPath, CaseStage.MERGED, reportedAt, since, null, false, null, intoCaseId);
    }

    TrackingRow rated(int points) {
        return new TrackingRow(
                trackingId, caseId, unitPath, stage, reportedAt, changedAt, reply, false, points, mergedIntoCaseId);
    }
}
