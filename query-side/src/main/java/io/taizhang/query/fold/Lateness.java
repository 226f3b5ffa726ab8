package io.taizhang.query.fold;

import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.ledger.Fact;
import java.time.Duration;

/**
 * 突击补录: facts that are entered long after they happened. The ledger knows both times: when it happened is the official's
 * word ({@code occurredAt}), when it was recorded is the store's.
 */
public final class Lateness {
    /** Recorded later than this after it happened, a fact counts as entered late. The threshold is this house's own. */
    public static final Duration LATE = Duration.ofDays(3);

    private Lateness() {}

    public static Duration of(Fact fact) {
        return Duration.between(fact.occurredAt(), fact.recordedAt());
    }

    public static boolean isLate(Fact fact) {
        return of(fact).compareTo(LATE) > 0;
    }

    /** Whether the fact was entered as history, which is late by its nature and says so: {@code RecordPast…}. */
    public static boolean isHistory(Fact fact) {
        return fact.event() instanceof PastFlagRecorded || fact.event() instanceof PastHonourRecorded;
    }
}
