package io.taizhang.query.engine;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.TimeMachine.Time;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of the query side: the messages of the query bus. {@link RowsAsked} and {@link JournalAsked} too. */
public final class Questions {
    private Questions() {}

    public record ListViews(Actor actor) {}

    /** @param asked whose page, size and order do not count */
    public record CountRows(RowsAsked asked) {}

    public record FindRow(String view, String key) {}

    public record FindRowAsOf(String view, String key, Instant instant, Time time) {}

    /**
     * @param reach of an account's row, facts beyond it are left out: accounts act in more units than one
     * @param insider whether facts that are told inside the office only are among them
     * @param after only facts behind this position
     */
    public record FindFacts(String view, String key, Reach reach, boolean insider, long after, int limit) {}

    /**
     * The newest facts under a row, as of an instant.
     *
     * @param reach of an account's row, facts beyond it are left out: accounts act in more units than one
     * @param insider whether facts that are told inside the office only are among them
     * @param instant null for now
     */
    public record FindLatestFacts(
            String view,
            String key,
            Reach reach,
            boolean insider,
            @Nullable Instant instant,
            Time time,
            int limit) {}

    /** @param after a position that the follower has seen everything up to; null to start from now */
    public record WatchView(String view, @Nullable Long after) {}
}
