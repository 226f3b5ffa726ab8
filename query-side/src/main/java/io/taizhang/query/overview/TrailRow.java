package io.taizhang.query.overview;

import java.time.Instant;
import java.util.List;

/**
 * The trail that a subject has left in the ledger.
 *
 * @param subject with its type: {@code project/p1}
 * @param unitPath of the latest fact; of a unit, down to the unit itself
 * @param lateEntries facts recorded more than three days after they happened (突击补录)
 * @param actors who recorded them, in alphabetical order; of many, the first to be seen
 * @param moreActors whether others acted whom {@code actors} has no room for
 * @param lastType the latest fact's event: {@code renovation.PaymentMade}
 * @param internal of a merchant, of a flag, or of what flags are awarded under: the trail alone would tell of a black one
 */
public record TrailRow(
        String subject,
        String subjectType,
        String unitPath,
        long facts,
        Instant firstOccurredAt,
        Instant lastOccurredAt,
        Instant firstRecordedAt,
        Instant lastRecordedAt,
        long lateEntries,
        List<String> actors,
        boolean moreActors,
        String lastType,
        long lastPosition,
        boolean internal) {}
