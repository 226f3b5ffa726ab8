package io.taizhang.query.pages.audit;

import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of the journal.
 *
 * @param thing that the fact is about
 * @param unitId its unit's; empty for none
 * @param occurredAt the minute it happened; null where that is the minute it was recorded
 */
record JournalLine(
        FactLine fact,
        Things.Told thing,
        String unitId,
        @Nullable String occurredAt) {

    /** @param line of the fact */
    static JournalLine of(FactLine line, ObjectNode fact, Things.Told thing, Words words) {
        String path = fact.path("unitPath").asString("");
        String occurred = words.minute(Instant.parse(fact.path("occurredAt").asString()));
        return new JournalLine(
                line,
                thing,
                path.substring(path.lastIndexOf('/') + 1),
                occurred.equals(line.recordedAt()) ? null : occurred);
    }
}
