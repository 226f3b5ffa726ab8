package io.taizhang.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GroupQueueTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final GroupQueue queue = new GroupQueue(3);

    @Test
    void commandsAreTakenInTheOrderTheyCame() throws Exception {
        Waiting first = offered();
        Waiting second = offered();
        Waiting third = offered();
        assertThat(queue.take(2, Pace.AT_ONCE)).containsExactly(first, second);
        assertThat(queue.take(2, Pace.AT_ONCE)).containsExactly(third);
        assertThat(queue.size()).isZero();
    }

    @Test
    void oneMoreThanTheLimitIsRefused() {
        offered();
        offered();
        offered();
        assertThatExceptionOfType(LedgerUnavailableException.class).isThrownBy(this::offered);
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    void theGroupIsCompleteOnceTheExpectedHaveCome() {
        CompletableFuture<List<Waiting>> group = taken(new Pace(2, LONG));
        Waiting first = offered();
        assertThat(group).isNotDone();
        Waiting second = offered();
        assertThat(group).succeedsWithin(5, SECONDS).isEqualTo(List.of(first, second));
    }

    @Test
    void thoseWhoDoNotComeBackAreWaitedForNoLongerThanPatienceLasts() {
        CompletableFuture<List<Waiting>> group = taken(new Pace(3, Duration.ofMillis(1)));
        Waiting only = offered();
        assertThat(group).succeedsWithin(5, SECONDS).isEqualTo(List.of(only));
    }

    @Test
    void aGroupIsNeverWaitedForBeyondItsOwnLimit() {
        offered();
        offered();
        assertThat(taken(new Pace(100, LONG))).succeedsWithin(5, SECONDS);
    }

    @Test
    void whoWaitsWhenItIsClosedIsRefusedAndSoIsWhoComesLater() throws Exception {
        Waiting waiting = offered();
        queue.close();
        assertThatExceptionOfType(LedgerUnavailableException.class).isThrownBy(() -> waiting.await(LONG));
        assertThatExceptionOfType(LedgerUnavailableException.class).isThrownBy(this::offered);
        assertThat(queue.take(2, Pace.AT_ONCE)).isEmpty();
    }

    @Test
    void theTakerIsReleasedWhenItIsClosed() {
        CompletableFuture<List<Waiting>> group = taken(Pace.AT_ONCE);
        queue.close();
        assertThat(group).succeedsWithin(5, SECONDS).isEqualTo(List.of());
    }

    @Test
    void aLoneCallerIsNotKeptWaiting() {
        assertThat(Pace.after(1, 0, LONG).expected()).isEqualTo(1);
    }

    @Test
    void patienceIsAnEighthOfWhatTheLastGroupTookUpToAMillisecond() {
        assertThat(Pace.after(4, 4, Duration.ofNanos(800_000))).isEqualTo(new Pace(8, Duration.ofNanos(100_000)));
        assertThat(Pace.after(4, 4, LONG).patience()).isEqualTo(Duration.ofMillis(1));
    }

    private Waiting offered() {
        Waiting waiting = new Waiting(List.of());
        queue.offer(waiting);
        return waiting;
    }

    private CompletableFuture<List<Waiting>> taken(Pace pace) {
        CompletableFuture<List<Waiting>> group = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                group.complete(queue.take(2, pace));
            } catch (InterruptedException e) {
                group.completeExceptionally(e);
            }
        });
        return group;
    }
}
