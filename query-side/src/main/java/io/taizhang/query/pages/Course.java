package io.taizhang.query.pages;

import io.taizhang.api.casework.CaseStage;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a citizen is told of the case it reported: nothing of who works on it, and nothing of its own words, which somebody
 * may look at over its shoulder.
 *
 * @param reportedAt Asia/Shanghai
 * @param merged whether it goes on as an earlier report of the same: stage and reply are that one's
 * @param changedAt when it reached its stage
 * @param said the office's reply, or why it does not take the case up; null while there is none
 * @param satisfaction from 1 to 5; null where it was not rated
 */
record Course(
        OffsetDateTime reportedAt,
        boolean merged,
        CaseStage stage,
        String changedAt,
        @Nullable String said,
        @Nullable Integer satisfaction) {

    static Course of(JsonNode row) {
        return new Course(
                Instant.parse(row.path("reportedAt").stringValue())
                        .atZone(Fact.ZONE)
                        .toOffsetDateTime(),
                false,
                stage(row),
                row.path("changedAt").stringValue(),
                said(row),
                row.path("satisfaction").isIntegralNumber()
                        ? row.path("satisfaction").intValue()
                        : null);
    }

    /** As it goes on where it was merged into; what somebody else said of that is not told. */
    Course goingOnAs(JsonNode other) {
        return new Course(reportedAt, true, stage(other), changedAt, said(other), null);
    }

    private static CaseStage stage(JsonNode row) {
        return CaseStage.valueOf(row.path("stage").stringValue());
    }

    private static @Nullable String said(JsonNode row) {
        String said = row.path("reply").asString("");
        return said.isEmpty() ? null : said;
    }

    public boolean mayBeRated() {
        return stage == CaseStage.CLOSED && !merged && satisfaction == null;
    }
}
