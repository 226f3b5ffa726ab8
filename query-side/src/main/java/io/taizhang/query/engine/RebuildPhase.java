package io.taizhang.query.engine;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * How long one phase of a rebuild took, for the JVM's flight recorder: told to nobody unless a recording asks for it by
 * name. A phase that comes in pieces is told piece by piece.
 */
@Name("io.taizhang.RebuildPhase")
@Label("Phase of a rebuild")
@Category("Taizhang")
@StackTrace(false)
@Enabled(false)
final class RebuildPhase extends Event {
    @Label("View")
    private final String view;

    @Label("Phase")
    private final String phase;

    @Label("Beside")
    @Description("Whether it goes on on a thread of its own, while another phase does")
    private final boolean beside;

    private RebuildPhase(String view, Phase phase) {
        this.view = view;
        this.phase = phase.name();
        this.beside = phase.beside;
    }

    /** The phases that are not beside another follow each other, and are together nearly all of a rebuild. */
    enum Phase {
        /** Reading, decoding and folding facts, with what is written as JSON whenever rows are to be stored meanwhile. */
        FOLD(false),
        /** Waiting for the last rows that were stored meanwhile, and storing the rest. */
        STORE(false),
        COMPARE(false),
        /** Waiting until the planner knows of the new rows, where comparing them took less. */
        PLAN(false),
        SWAP(false),
        CATCH_UP(false),
        /** Removing the rows that nobody reads any more. */
        REMOVE(false),
        /** Part of FOLD or STORE: rows are written as JSON while no fact is folded. */
        WRITE(true),
        /** Rows that are stored for the first time. */
        COPY(true),
        /** Rows that were stored before, and have changed since. */
        REPLACE(true),
        /** Telling the planner of the new rows, beside COMPARE and PLAN. */
        ANALYZE(true);

        private final boolean beside;

        Phase(boolean beside) {
            this.beside = beside;
        }
    }

    static void timed(String view, Phase phase, Runnable work) {
        timed(view, phase, () -> {
            work.run();
            return phase;
        });
    }

    static <T extends @Nullable Object> T timed(String view, Phase phase, Supplier<T> work) {
        RebuildPhase event = new RebuildPhase(view, phase);
        event.begin();
        try {
            return work.get();
        } finally {
            event.commit();
        }
    }
}
