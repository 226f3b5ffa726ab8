package io.taizhang.command.deadline;

import io.taizhang.command.deadline.FoldedClocks.Reached;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of all contexts: brings the clocks up to the ledger, then fires what is due. Any number of processes may
 * do so at once; each clock fires once.
 *
 * <p>A clock fires only after all facts that were stored when the pass began have been folded. A fact stored later may
 * still stop a clock that is being fired: then both commands are the aggregate's to put in order, which records one and
 * refuses the other.
 */
public final class Deadlines {
    private final List<ClockFold> folds;
    private final Supplier<Map<String, Reached>> reached;
    private final LatestFacts facts;
    private final DueClocks due;
    private final Firing firing;
    private final InstantSource clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable RuntimeException failure;

    /** @param reached what each context's clocks have been folded from */
    Deadlines(
            List<ClockFold> folds,
            Supplier<Map<String, Reached>> reached,
            LatestFacts facts,
            DueClocks due,
            Firing firing,
            InstantSource clock) {
        this.folds = List.copyOf(folds);
        this.reached = reached;
        this.facts = facts;
        this.due = due;
        this.firing = firing;
        this.clock = clock;
    }

    /**
     * Fires all that is due by the clock, in order; what that starts and is due already, too.
     *
     * @throws RuntimeException where the store is away or a context's facts cannot be folded; what was not fired stays due
     */
    public void fireDue() {
        pass(() -> {
            Folded folded = fold();
            while (firing.fire(clock.instant(), folded.contexts()) > 0) {
                folded = fold();
            }
            folded.complain();
            return folded;
        });
    }

    /** The hour of the next clock, by all facts there are; may have passed. Empty where no clock runs. */
    public Optional<Instant> next() {
        return pass(() -> {
            fold().complain();
            return due.next();
        });
    }

    /** @throws org.springframework.dao.DataAccessException where the store is away */
    public DeadlinesState state() {
        RuntimeException last = failure;
        return due.state(
                clock.instant(), last == null ? null : last.getClass().getSimpleName() + ": " + last.getMessage());
    }

    /** How long there is nothing to do, by the clocks known so far; what is due already is somebody else's to fire. */
    Duration untilNext(Duration atMost) {
        Instant now = clock.instant();
        return due.next()
                .filter(now::isBefore)
                .map(next -> Duration.between(now, next))
                .filter(left -> left.compareTo(atMost) < 0)
                .orElse(atMost);
    }

    private <T> T pass(Supplier<T> work) {
        one.lock();
        try {
            T result = work.get();
            failure = null;
            return result;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            one.unlock();
        }
    }

    /** One context whose facts cannot be folded does not keep the others from firing. */
    private Folded fold() {
        Folded folded = new Folded(new ArrayList<>(), new ArrayList<>());
        Map<String, Reached> found = reached.get();
        long head = facts.head();
        for (ClockFold fold : folds) {
            try {
                if (fold.catchUp(found.getOrDefault(fold.context(), Reached.NOTHING), head)) {
                    folded.contexts().add(fold.context());
                }
            } catch (RuntimeException e) {
                folded.failures().add(e);
            }
        }
        return folded;
    }

    /** @param contexts whose clocks are as their facts say, so that they may be fired */
    private record Folded(List<String> contexts, List<RuntimeException> failures) {

        void complain() {
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
        }
    }
}
