package io.taizhang.command.following;

import io.taizhang.command.following.Follower.Progress;
import io.taizhang.ledger.Fact;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One follower on its way through the ledger, as this process sees it. Only the reader's thread uses it; anybody may ask
 * how far it is.
 */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    /** As many as may wait for the ledger side by side without crowding out people's commands. */
    private static final int BATCH = 200;

    private static final Duration CLAIM_EVERY = Duration.ofSeconds(2);
    /** A claim that nobody renews lapses after ten seconds. */
    private static final Duration RENEW_EVERY = Duration.ofMillis(2_500);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Follower follower;
    private final EventTypes types;
    private final Positions positions;
    private final Runnable whenDone;
    private @Nullable Work work;
    private long storedPosition;
    private long nextLook = System.nanoTime();
    private Duration pause = FIRST_PAUSE;
    private volatile @Nullable Long position;
    private volatile @Nullable String failure;
    private volatile @Nullable String unreadable;

    /** @param whenDone called, on any thread, when a batch has come to its end */
    Following(Follower follower, Positions positions, Runnable whenDone) {
        this.follower = follower;
        this.types = EventTypes.of(follower.types());
        this.positions = positions;
        this.whenDone = whenDone;
    }

    private record Work(FutureTask<?> end, long upTo) {}

    EventTypes types() {
        return types;
    }

    FollowerProgress progress() {
        String failed = failure;
        return new FollowerProgress(position, failed == null ? unreadable : failed);
    }

    /** From where on it can be given facts now; empty where it is busy, or another process's. */
    OptionalLong waitsAt() {
        Long at = position;
        return at == null || work != null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /** Begins on those of the facts that it wants; the others it has thereby passed. */
    void give(List<Fact> facts, long upTo) {
        unreadable = null;
        List<Fact> wanted =
                facts.stream().filter(fact -> types.hold(fact.event())).toList();
        if (wanted.isEmpty()) {
            position = upTo;
        } else if (wanted.size() > BATCH) {
            begin(wanted.subList(0, BATCH), wanted.get(BATCH - 1).position());
        } else {
            begin(wanted, upTo);
        }
    }

    /** The facts behind its position are of a build that knows more, or the store is away. */
    void cannotRead(Throwable cause) {
        unreadable = told(cause);
    }

    private static String told(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private void begin(List<Fact> facts, long upTo) {
        Runnable acting = () -> follower.follow(facts);
        Runnable batch = storesByItself() ? () -> positions.storeWith(acting, follower, upTo) : acting;
        FutureTask<?> end = new FutureTask<>(batch, null) {
            @Override
            protected void done() {
                whenDone.run();
            }
        };
        work = new Work(end, upTo);
        Thread.ofVirtual().name(follower.name()).start(end);
    }

    private boolean storesByItself() {
        return follower.progress() == Progress.WITH_WHAT_IT_WROTE;
    }

    /** Takes note of a batch that has come to its end, and looks after the claim where it is time to. */
    void look() {
        if (work != null && work.end().isDone()) {
            settle(work);
        }
        if (System.nanoTime() - nextLook >= 0) {
            Long reached = position;
            if (reached != null) {
                renew(reached);
            } else if (work == null) {
                claim();
            }
        }
    }

    private void settle(Work done) {
        work = null;
        try {
            done.end().get();
            succeeded(done.upTo());
        } catch (ExecutionException e) {
            failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void succeeded(long upTo) {
        failure = null;
        pause = FIRST_PAUSE;
        if (position != null) {
            position = upTo;
            storedPosition = storesByItself() ? upTo : storedPosition;
        }
    }

    /** Another process may have more luck; this one comes back to it, less and less often. */
    private void failed(Throwable cause) {
        String why = told(cause);
        if (!why.equals(failure)) {
            LOG.warn("{} cannot go on, and will try again", follower.name(), cause);
        }
        failure = why;
        nextLook = System.nanoTime() + pause.toNanos();
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        leave();
    }

    private void claim() {
        nextLook = System.nanoTime() + CLAIM_EVERY.toNanos();
        OptionalLong claimed = positions.claim(follower);
        if (claimed.isPresent()) {
            nextLook = System.nanoTime() + RENEW_EVERY.toNanos();
            storedPosition = claimed.getAsLong();
            position = storedPosition;
        }
    }

    private void renew(long reached) {
        nextLook = System.nanoTime() + RENEW_EVERY.toNanos();
        try {
            // Whoever stores by itself may just have stored more than is known here.
            if (reached == storedPosition || work != null && storesByItself()) {
                positions.hold(follower);
            } else {
                positions.store(follower, reached);
                storedPosition = reached;
            }
        } catch (UnableToClaimTokenException anothers) {
            LOG.warn("{} was taken over by another process", follower.name());
            position = null;
        }
    }

    /** Waits for the batch under way and leaves the rest to another process. */
    void end() {
        if (work != null) {
            settle(work);
        }
        leave();
    }

    private void leave() {
        Long reached = position;
        position = null;
        if (reached == null) {
            return;
        }
        try {
            if (!storesByItself() && reached != storedPosition) {
                positions.store(follower, reached);
            }
            positions.release(follower);
        } catch (UnableToClaimTokenException anothers) {
            LOG.debug("{} already is another process's", follower.name());
        }
    }
}
