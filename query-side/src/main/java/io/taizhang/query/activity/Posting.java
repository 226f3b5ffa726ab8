package io.taizhang.query.activity;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.activity.ActivityEvent;
import io.taizhang.api.activity.ActivityEvent.ActivityCancelled;
import io.taizhang.api.activity.ActivityEvent.ActivityHeld;
import io.taizhang.api.activity.ActivityEvent.RecordCorrected;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.HeldRecord;
import java.util.List;
import java.util.Set;

/**
 * A record entered into the books, or taken off them.
 *
 * @param sign 1, or -1 to take it off
 */
record Posting(int sign, ActivityKind kind, HeldRecord record) {
    static final Set<Class<? extends LedgerEvent>> EVENTS =
            Set.of(ActivityHeld.class, RecordCorrected.class, ActivityCancelled.class);

    /** A correction takes the old record off the day it stood for, and enters the new one for its own. */
    static List<Posting> of(ActivityEvent event) {
        return switch (event) {
            case ActivityHeld held -> List.of(new Posting(1, held.kind(), held.record()));
            case RecordCorrected correction ->
                List.of(
                        new Posting(-1, correction.kind(), correction.oldRecord()),
                        new Posting(1, correction.kind(), correction.record()));
            case ActivityCancelled cancelled ->
                cancelled.withdrawn() == null
                        ? List.of()
                        : List.of(new Posting(-1, cancelled.kind(), cancelled.withdrawn()));
            default -> List.of();
        };
    }

    /** {@code number} if it is entered, {@code -number} if it is taken off. */
    long signed(long number) {
        return sign * number;
    }

    long volunteerMinutes() {
        return record.volunteerMinutes() == null ? 0 : signed(record.volunteerMinutes());
    }
}
