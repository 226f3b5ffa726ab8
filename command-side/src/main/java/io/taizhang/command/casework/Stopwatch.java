package io.taizhang.command.casework;

import static io.taizhang.command.casework.CaseworkRule.CLOCK_STILL_RUNS;
import static io.taizhang.command.casework.CaseworkRule.CLOCK_STOPPED_ALREADY;
import static io.taizhang.command.casework.CaseworkRule.HANDLING_OVERDUE;
import static io.taizhang.command.casework.CaseworkRule.NO_CLOCK_RUNS;

import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseworkCommand.BreachClock;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.Clocking;
import io.taizhang.command.Issued;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case. A clock that runs out is breached once, whichever the ledger learns first: that its hour came, or
 * that the step it was for came after it.
 */
final class Stopwatch {
    private @Nullable ClockRun running;
    /** Whether the breach of the one that runs is on record. */
    private boolean breached;

    /** Ended too late, and their breach is not on record yet. */
    private final List<ClockRun> ranOut = new ArrayList<>();

    private final Map<CaseClock, Integer> runs = new EnumMap<>(CaseClock.class);

    /** What a step does that starts a clock; in a case that is set aside it starts none. */
    Clocking starting(CaseClock clock, Duration time, boolean aside, Issued issued) {
        Instant countsAt = countsAt(issued);
        ClockRun next = new ClockRun(clock, runs.getOrDefault(clock, 0) + 1, countsAt.plus(time));
        return new Clocking(countsAt, running, aside ? null : next);
    }

    /** What a step does after which nothing is timed. */
    Clocking ending(Issued issued) {
        return new Clocking(countsAt(issued), running, null);
    }

    /**
     * When a step counts that is handed in now, to the microsecond as the ledger stores it. Where its clock was breached by
     * a fact that overtook it on the way, it is late by the ledger's order.
     */
    private Instant countsAt(Issued issued) {
        Instant now = issued.now().truncatedTo(ChronoUnit.MICROS);
        return running != null && breached && now.isBefore(running.dueAt()) ? running.dueAt() : now;
    }

    void enter(Clocking clocking) {
        ClockRun stopped = clocking.stops();
        if (stopped != null && !clocking.inTime() && !breached) {
            ranOut.add(stopped);
        }
        running = clocking.starts();
        breached = false;
        if (running != null) {
            runs.put(running.clock(), running.run());
        }
    }

    void moved(ClockRun clock) {
        running = clock;
    }

    void breached(ClockRun clock) {
        if (!ranOut.removeIf(run -> run.equals(clock))) {
            breached = true;
        }
    }

    /** @return the clock that ran out */
    ClockRun mayBreach(BreachClock command, Issued issued) {
        ClockRun late = ranOut.stream()
                .filter(run -> isMeant(run, command))
                .findFirst()
                .orElse(running != null && !breached && isMeant(running, command) ? running : null);
        CLOCK_STOPPED_ALREADY.refuseIf(late == null, command.clock(), command.run());
        CLOCK_STILL_RUNS.refuseIf(issued.occurredAt().isBefore(late.dueAt()), late.dueAt());
        return late;
    }

    private static boolean isMeant(ClockRun run, BreachClock command) {
        return run.clock() == command.clock() && run.run() == command.run();
    }

    /** @return the one that gives time to handle the case, which is not over by the clock, whatever is said to have been when */
    ClockRun mayBeMoved(Issued issued) {
        NO_CLOCK_RUNS.refuseIf(running == null);
        HANDLING_OVERDUE.refuseIf(breached || !issued.now().isBefore(running.dueAt()), running.dueAt());
        return running;
    }
}
