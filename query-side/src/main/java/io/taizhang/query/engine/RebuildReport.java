package io.taizhang.query.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is, then what it found.
 *
 * @param state RUNNING, DONE, FAILED, or ABANDONED where the process that worked on it died
 * @param position folded up to here
 * @param head where the ledger ends
 * @param facts folded so far
 * @param differing rows that differ from the live generation's; null while running, or with nothing to compare
 * @param differences the first hundred of them as JSON, personal values sealed
 */
public record RebuildReport(
        UUID id,
        String view,
        RebuildMode mode,
        String state,
        String requestedBy,
        long position,
        long head,
        long facts,
        long rows,
        @Nullable Long differing,
        @Nullable String differences,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    boolean isRunning() {
        return state.equals("RUNNING");
    }
}
