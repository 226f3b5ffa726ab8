package io.taizhang.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A command's entries in the queue, and the caller that waits for them. */
final class Waiting {
    private enum State {
        QUEUED,
        TAKEN,
        GIVEN_UP
    }

    private final List<Entry> entries;
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private final CompletableFuture<Appended> answer = new CompletableFuture<>();

    Waiting(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    List<Entry> entries() {
        return entries;
    }

    /** False where the caller no longer waits: its entries must not be appended any more. */
    boolean take() {
        return state.compareAndSet(State.QUEUED, State.TAKEN);
    }

    void stored(Appended appended) {
        answer.complete(appended);
    }

    void failed(RuntimeException cause) {
        answer.completeExceptionally(cause);
    }

    /**
     * @throws LedgerUnavailableException where the append was not begun in time, and now never will be
     * @throws OutcomeUnknownException where it was begun and has not ended in time
     */
    Appended await(Duration timeout) {
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw givenUp("within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp("before the caller was interrupted", e);
        }
    }

    private RuntimeException givenUp(String when, Exception cause) {
        return state.compareAndSet(State.QUEUED, State.GIVEN_UP)
                ? new LedgerUnavailableException("The append was not begun " + when, cause)
                : new OutcomeUnknownException("The append was begun and had not ended " + when, cause);
    }

    private static RuntimeException failure(Throwable cause) {
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
