package io.taizhang.query.engine;

import io.taizhang.api.Context;
import io.taizhang.query.engine.TimeMachine.Time;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of the journal: those for which everything given holds; null means all.
 *
 * @param insider whether facts that are told inside the office only are among them
 * @param subject with its type: {@code project/p1}
 * @param unit recorded in this unit or one below it, as they stood when it was recorded
 * @param type of the event: {@code renovation.PaymentMade}
 * @param from recorded, or occurred, at or after
 * @param to recorded, or occurred, before
 * @param after only facts behind this position
 * @param before only facts before this position
 * @param limit at most so many
 */
public record JournalAsked(
        Reach reach,
        boolean insider,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String unit,
        @Nullable String type,
        @Nullable Context context,
        @Nullable Instant from,
        @Nullable Instant to,
        Time time,
        @Nullable Long after,
        @Nullable Long before,
        boolean newestFirst,
        int limit) {
    public static final int LARGEST = 500;

    /** The newest of all that a reader sees. */
    public static JournalAsked newest(Reach reach, boolean insider, int limit) {
        return new JournalAsked(
                reach, insider, null, null, null, null, null, null, null, Time.RECORDED, null, null, true, limit);
    }

    /** Of them, those of one subject. */
    public JournalAsked about(String subject) {
        return new JournalAsked(
                reach, insider, subject, actor, unit, type, context, from, to, time, after, before, newestFirst, limit);
    }

    /** Of them, those of one type of event. */
    public JournalAsked ofType(String type) {
        return new JournalAsked(
                reach, insider, subject, actor, unit, type, context, from, to, time, after, before, newestFirst, limit);
    }

    /** Of them, those that were recorded, or occurred, before an instant; null for all. */
    public JournalAsked until(@Nullable Instant instant, Time time) {
        return new JournalAsked(
                reach,
                insider,
                subject,
                actor,
                unit,
                type,
                context,
                from,
                instant,
                time,
                after,
                before,
                newestFirst,
                limit);
    }

    /** Of them, those between two positions; null for no bound on that side. */
    public JournalAsked between(@Nullable Long after, @Nullable Long before, boolean newestFirst) {
        return new JournalAsked(
                reach, insider, subject, actor, unit, type, context, from, to, time, after, before, newestFirst, limit);
    }
}
