package io.taizhang.command.inspection;

import io.taizhang.api.inspection.Recurrence;
import io.taizhang.command.inspection.PointHistory.PastFinding;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 反复: tells a fault that is back. Asked when a fault is raised and when one is verified, whichever is recorded later, so
 * that a late entry of either is not missed.
 */
record Recurring(
        PointHistory history, String placeId, @Nullable String itemCode) {
    private static final Duration WITHIN = Duration.ofDays(Recurrence.WITHIN_DAYS);

    /** The latest repair that a fault raised at that time undoes; null where there is none. */
    @Nullable Recurrence at(Instant raised) {
        return past().stream()
                .filter(past -> past.verifiedAt() != null && isSoonAfter(past.verifiedAt(), raised))
                .map(past -> new Recurrence(past.findingId(), past.verifiedAt()))
                .max(Comparator.comparing(Recurrence::verifiedAt))
                .orElse(null);
    }

    /** The faults on record that undo a repair verified at that time, and are not known as come back yet. */
    List<String> after(String findingId, Instant verified) {
        return past().stream()
                .filter(past -> !past.findingId().equals(findingId) && !past.recurring())
                .filter(past -> isSoonAfter(verified, past.raisedAt()))
                .map(PastFinding::findingId)
                .toList();
    }

    private List<PastFinding> past() {
        return itemCode == null ? List.of() : history.of(placeId, itemCode);
    }

    private static boolean isSoonAfter(Instant verified, Instant raised) {
        return raised.isAfter(verified) && !raised.isAfter(verified.plus(WITHIN));
    }
}
