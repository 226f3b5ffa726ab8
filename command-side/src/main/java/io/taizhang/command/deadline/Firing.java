package io.taizhang.command.deadline;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.Refusal;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Issues the commands of clocks whose hour has come. A clock is gone when its command is stored or refused, not before: a
 * process that dies in between leaves it to be fired again, and the key finds what was stored.
 */
final class Firing {
    private static final Logger LOG = LoggerFactory.getLogger(Firing.class);
    /** As many as may wait for the ledger side by side without crowding out people's commands. */
    private static final int AT_ONCE = 64;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 8;

    private final CommandDesk desk;
    private final CommandTexts commands;
    private final DueClocks due;
    private final TransactionOperations transaction;

    Firing(CommandDesk desk, CommandTexts commands, DueClocks due, TransactionOperations transaction) {
        this.desk = desk;
        this.commands = commands;
        this.due = due;
        this.transaction = transaction;
    }

    /**
     * Fires some of the clocks that are due.
     *
     * @return how many were fired; 0 where none is due that nobody else is firing
     * @throws LedgerUnavailableException where the store is away; what it did not answer stays due
     * @throws OutcomeUnknownException as above
     */
    int fire(Instant now, List<String> contexts) {
        Round round = Objects.requireNonNull(transaction.execute(status -> {
            Round fired = new Round(now);
            fired.issueAll(due.lock(now, contexts, AT_ONCE));
            due.remove(fired.answered);
            return fired;
        }));
        if (round.away != null) {
            throw round.away;
        }
        return round.fired;
    }

    /** The clocks fired together, in one transaction. */
    private final class Round {
        private final Instant now;
        private final List<RunningClock> answered = new ArrayList<>();
        private int fired;
        private @Nullable RuntimeException away;

        Round(Instant now) {
            this.now = now;
        }

        /** Side by side: they belong to different things, or to the same moment. */
        void issueAll(List<RunningClock> clocks) {
            fired = clocks.size();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> issued = new ArrayList<>();
                clocks.forEach(clock -> issued.add(threads.submit(() -> issue(clock))));
                for (int i = 0; i < clocks.size(); i++) {
                    note(clocks.get(i), issued.get(i));
                }
            }
        }

        private void note(RunningClock clock, Future<?> issued) {
            try {
                issued.get();
                answered.add(clock);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                away = new LedgerUnavailableException("Interrupted while deadlines were being fired", e);
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case LedgerUnavailableException later -> away = later;
                    case OutcomeUnknownException later -> away = later;
                    case Throwable defect -> postpone(clock, defect);
                }
            }
        }

        private void postpone(RunningClock clock, Throwable defect) {
            LOG.error(
                    "{}, due at {}, cannot be fired: its command is at fault", clock.clockId(), clock.dueAt(), defect);
            Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(clock.failures(), DOUBLINGS));
            due.postpone(clock, defect.getClass().getSimpleName() + ": " + defect.getMessage(), now.plus(pause));
        }
    }

    /** Refused is answered, too: what the clock was to end had ended otherwise. */
    private void issue(RunningClock clock) {
        try {
            desk.issue(clock.order(commands.read(clock.type(), clock.body())));
        } catch (Refusal refusal) {
            LOG.info("{}, due at {}, was refused: {}", clock.clockId(), clock.dueAt(), refusal.getMessage());
        }
    }
}
