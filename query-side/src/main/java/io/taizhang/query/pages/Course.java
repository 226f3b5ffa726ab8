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
 * @param said the office's reply, or why it does not take the case up; null while there is none
 * @param satisfaction from 1 to 5; null where it was not rated
 */
record Course(
        OffsetDateTime reportedAt,
        CaseStage stage,
        @Nullable String said,
        @Nullable Integer satisfaction) {

    static Course of(JsonNode row) {
        String said = row.path("reply").asString("");
        return new Course(
                Instant.parse(row.path("reportedAt").stringValue())
                        .atZone(Fact.ZONE)
                        .toOffsetDateTime(),
                CaseStage.valueOf(row.path("stage").stringValue()),
                said.isEmpty() ? null : said,
                row.path("satisfaction").isIntegralNumber()
                        ? row.path("satisfaction").intValue()
                        : null);
    }

    public boolean mayBeRated() {
        return stage == CaseStage.CLOSED && satisfaction == null;
    }
}
