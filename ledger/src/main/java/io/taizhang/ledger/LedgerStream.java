package io.taizhang.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The ledger from a position on, without end. It asks the database only when there is something to read, and calls back
 * as soon as there is.
 */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final LedgerSource source;
    private final Queue<FactMessage> buffer = new ArrayDeque<>();
    private long position;
    private WakeUps.@Nullable Subscription subscription;

    LedgerStream(LedgerSource source, long position) {
        this.source = source;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (buffer.isEmpty() && timeout > 0) {
            source.wakeUps().await(position, Duration.of(timeout, unit.toChronoUnit()));
        }
        fill();
        return !buffer.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (buffer.isEmpty()) {
            source.wakeUps().await(position, FOR_EVER);
            if (source.wakeUps().isClosed()) {
                throw new LedgerUnavailableException("The ledger is closed");
            }
            fill();
        }
        return buffer.remove();
    }

    private void fill() {
        if (buffer.isEmpty() && source.wakeUps().head() > position) {
            buffer.addAll(source.after(position));
            buffer.forEach(message -> position = message.fact().position());
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        unsubscribe();
        subscription = source.wakeUps().subscribe(callback);
        callback.run();
        return true;
    }

    @Override
    public void close() {
        unsubscribe();
        buffer.clear();
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
