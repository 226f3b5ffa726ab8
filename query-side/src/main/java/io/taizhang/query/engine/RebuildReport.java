package io.taizhang.query.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the rebuild of one view is, then what it found.
 *
 * @param request that it belongs to: its own id, unless all views were asked for
 * @param position folded up to here
 * @param head where the ledger ends
 * @param facts folded so far
 * @param stored up to here its rows are stored, so that it goes on from here after a crash
 * @param attempts how often it was begun or gone on with
 * @param differing rows that differ from the live generation's; null while running, or with nothing to compare
 * @param verdict as JSON, a {@link Verdict} with personal values sealed; null as long as there is none, and in a list
 * @param decidedBy who had it swapped, cancelled or discarded
 */
public record RebuildReport(
        UUID id,
        UUID request,
        String view,
        RebuildMode mode,
        RebuildState state,
        String requestedBy,
        long position,
        long head,
        long facts,
        long rows,
        long stored,
        int attempts,
        @Nullable Long differing,
        @Nullable String verdict,
        @Nullable String failure,
        @Nullable String decidedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
