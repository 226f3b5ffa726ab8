package io.taizhang.query.engine;

import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells a processor how far the ledger has grown: one message for up to {@value #STEP} facts. The processor contributes
 * claims, take-over, transactions and its token; the facts themselves are read in bulk, since its path for single events
 * is the slowest part of a projection.
 */
final class HeadSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    static final int STEP = 2_000;

    /**
     * Facts that arrive this close together are folded together: a commit for each would cost more than it hurries. The
     * more there were, the longer the next ones are gathered, since most of them change the same rows again.
     */
    private static final Duration GATHERED = Duration.ofMillis(20);

    private static final Duration GATHERED_FOR_EACH = Duration.ofMillis(2);
    private static final Duration GATHERED_AT_MOST = Duration.ofMillis(500);

    private final Ledger ledger;
    private final AtomicLong seen = new AtomicLong();

    HeadSource(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The ledger can be read up to this position. */
    record Grown(long position) {}

    /** The furthest head seen so far; messages up to it may still be waiting. */
    long seen() {
        return seen.get();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        TrackingToken from = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return new Heads(from == null ? 0 : from.position().orElse(0));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(ledger.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        throw new UnsupportedOperationException("A view starts from its own position, not at a time");
    }

    private final class Heads implements BlockingStream<TrackedEventMessage<?>> {
        private final AtomicBoolean calling = new AtomicBoolean();
        private long last;
        private volatile long gatheredAt = System.nanoTime();
        private volatile boolean closed;
        private @Nullable AutoCloseable subscription;

        Heads(long last) {
            this.last = last;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            long head = ledger.head();
            seen.accumulateAndGet(head, Math::max);
            boolean gathering = gatheringNanos() > 0 && head - last < STEP;
            return head > last && !gathering ? Optional.of(message(Math.min(head, last + STEP))) : Optional.empty();
        }

        /** How long facts are still to be gathered; negative where that time is over. */
        private long gatheringNanos() {
            return gatheredAt - System.nanoTime();
        }

        private static long pauseNanos(long facts) {
            long pause = GATHERED.toNanos() + GATHERED_FOR_EACH.toNanos() * facts;
            return Math.min(pause, GATHERED_AT_MOST.toNanos());
        }

        private TrackedEventMessage<?> message(long position) {
            return new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage(new Grown(position)));
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (peek().isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(Math.min(left, Duration.ofMillis(20).toNanos()));
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            Optional<TrackedEventMessage<?>> next = peek();
            while (next.isEmpty()) {
                hasNextAvailable(1, TimeUnit.SECONDS);
                next = peek();
            }
            long position = next.get().trackingToken().position().orElseThrow();
            gatheredAt = System.nanoTime() + pauseNanos(position - last);
            last = position;
            return next.get();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            subscription = ledger.onAppend(() -> callLater(callback));
            return true;
        }

        /** A call before everything is gathered would find nothing, and no later append may come to repeat it. */
        private void callLater(Runnable callback) {
            if (calling.compareAndSet(false, true)) {
                long delay = Math.max(GATHERED.toNanos(), gatheringNanos());
                CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS).execute(() -> {
                    calling.set(false);
                    if (closed) {
                        return;
                    }
                    if (gatheringNanos() > 0) {
                        callLater(callback);
                    } else {
                        callback.run();
                    }
                });
            }
        }

        @Override
        public void close() {
            closed = true;
            if (subscription == null) {
                return;
            }
            try {
                subscription.close();
            } catch (Exception e) {
                throw new IllegalStateException("The ledger did not end a subscription", e);
            }
        }
    }
}
