package io.taizhang.query.pages.audit;

import io.taizhang.query.pages.FactLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact with all that is known of it.
 *
 * @param lateness how long after it happened it was recorded; null where that was at once
 * @param neighbours the facts of its stream around it, itself among them, newest first
 * @param together the others of the same command
 * @param led what led to it; null for a command of somebody's own
 * @param followed facts near it that it led to
 * @param previous the position before it that the reader sees; null for none
 */
record FactSheet(
        FactLine fact,
        Things.Told thing,
        String unitPath,
        String recordedAt,
        String occurredAt,
        @Nullable String lateness,
        List<EventLine> lines,
        String json,
        String type,
        int revision,
        String eventId,
        long sequence,
        String commandId,
        String correlationId,
        List<String> persons,
        List<FactLine> neighbours,
        List<FactLine> together,
        @Nullable FactLine led,
        List<FactLine> followed,
        Inclusion proof,
        @Nullable String previous,
        @Nullable String next) {}
