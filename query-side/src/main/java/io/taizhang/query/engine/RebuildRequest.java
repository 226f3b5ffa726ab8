package io.taizhang.query.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for: one view, or all of them one after the other.
 *
 * @param rebuilds at least one, in the order they are done in
 */
public record RebuildRequest(UUID id, List<RebuildReport> rebuilds) {
    /** Of several, the first of these that any of them is in. */
    private static final List<RebuildState> MOST_TELLING = List.of(
            RebuildState.RUNNING,
            RebuildState.WAITING,
            RebuildState.HELD,
            RebuildState.FAILED,
            RebuildState.ABANDONED,
            RebuildState.CANCELLED,
            RebuildState.DISCARDED,
            RebuildState.DONE);

    public RebuildRequest {
        rebuilds = List.copyOf(rebuilds);
    }

    public boolean isForAll() {
        return !rebuilds.getFirst().id().equals(id);
    }

    public RebuildReport first() {
        return rebuilds.getFirst();
    }

    public RebuildState state() {
        return rebuilds.stream()
                .map(RebuildReport::state)
                .min(Comparator.comparing(MOST_TELLING::indexOf))
                .orElseThrow();
    }

    /** How much of the work is done, from 0 to 1: by facts of the ledger, where a view that is over counts in full. */
    public double progress() {
        return rebuilds.stream().mapToDouble(RebuildRequest::progress).sum() / rebuilds.size();
    }

    private static double progress(RebuildReport report) {
        if (!report.state().isAtWork()) {
            return 1;
        }
        return report.head() == 0 ? 0 : Math.min(1, (double) report.position() / report.head());
    }

    /** Rows that differ in all views; null as long as none was compared. */
    public @Nullable Long differing() {
        List<Long> counted = rebuilds.stream()
                .map(RebuildReport::differing)
                .filter(Objects::nonNull)
                .toList();
        return counted.isEmpty()
                ? null
                : (Long) counted.stream().mapToLong(Long::longValue).sum();
    }

    public Instant startedAt() {
        return rebuilds.stream()
                .map(RebuildReport::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Null as long as any of them is not over. */
    public @Nullable Instant finishedAt() {
        return rebuilds.stream().anyMatch(report -> report.finishedAt() == null)
                ? null
                : rebuilds.stream()
                        .map(RebuildReport::finishedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }
}
