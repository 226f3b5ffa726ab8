package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.messages;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerStreamTest {
    private final TestLedger test = TestLedger.live();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void streamBeginsWithTheFirstFactAndHasEachOnce() throws InterruptedException {
        test.publish(messages("p1", 0, 1_299));
        List<Long> positions = new ArrayList<>();
        try (var stream = open()) {
            while (stream.hasNextAvailable()) {
                positions.add(position(stream.nextAvailable()));
            }
        }
        assertThat(positions).hasSize(1_301).isSorted().doesNotHaveDuplicates().startsWith(1L);
    }

    @Test
    void looksAheadWithoutMoving() throws InterruptedException {
        try (var stream = open()) {
            assertThat(stream.peek()).isEqualTo(stream.peek());
            assertThat(position(stream.nextAvailable())).isEqualTo(1);
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void waitsNoLongerThanItIsTold() throws InterruptedException {
        try (var stream = atHead()) {
            assertThat(stream.hasNextAvailable(10, MILLISECONDS)).isFalse();
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void blockedReaderGoesOnWithTheNextFact() throws InterruptedException {
        try (var stream = atHead()) {
            var next = CompletableFuture.supplyAsync(() -> take(stream));
            Appended appended = test.publish(messages("p1", 0, 0));
            assertThat(next)
                    .succeedsWithin(5, SECONDS)
                    .satisfies(message -> assertThat(position(message)).isEqualTo(appended.firstPosition()));
        }
    }

    @Test
    void readerIsCalledBackAtOnceAndOnEachAppend() {
        AtomicInteger calls = new AtomicInteger();
        try (var stream = atHead()) {
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            assertThat(calls).hasValue(1);
            test.publish(messages("p1", 0, 0));
            await().untilAtomic(calls, is(2));
        }
        test.publish(messages("p1", 1, 1));
        try (var later = atHead()) {
            later.setOnAvailableCallback(() -> {});
            assertThat(calls).as("a closed stream is not called back").hasValue(2);
        }
    }

    @Test
    void appendOfAnotherProcessIsHeardOfWellWithinASecond() throws InterruptedException {
        try (TestLedger other = test.another();
                var stream = atHead()) {
            long waited = 0;
            for (int i = 0; i < 20; i++) {
                Appended appended = other.publish(messages("p1", i, i));
                long sent = System.nanoTime();
                assertThat(stream.hasNextAvailable(5, SECONDS)).isTrue();
                waited += System.nanoTime() - sent;
                assertThat(position(stream.nextAvailable())).isEqualTo(appended.firstPosition());
            }
            assertThat(Duration.ofNanos(waited))
                    .as("twenty appends; looking every second would take ten")
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void factsOfAnotherProcessCallBackToo() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (TestLedger other = test.another();
                AutoCloseable subscription = test.ledger().onAppend(calls::incrementAndGet)) {
            other.publish(messages("p1", 0, 0));
            await().untilAtomic(calls, greaterThan(0));
        }
    }

    @Test
    void callbackThatFailsDoesNotKeepOthersFromBeingCalled() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (AutoCloseable broken = test.ledger().onAppend(() -> {
                    throw new IllegalStateException("broken on purpose");
                });
                AutoCloseable sound = test.ledger().onAppend(calls::incrementAndGet)) {
            test.publish(messages("p1", 0, 0));
            await().untilAtomic(calls, is(1));
            test.publish(messages("p1", 1, 1));
            await().untilAtomic(calls, is(2));
        }
    }

    @Test
    void lostNotificationsCostASecondAtMost() throws Exception {
        try (TestLedger other = test.another();
                var stream = atHead()) {
            Backends.terminate(test, "taizhang announcer");
            Backends.terminate(test, "taizhang listener");
            other.publish(messages("p1", 0, 0));
            assertThat(stream.hasNextAvailable(5, SECONDS)).isTrue();
        }
    }

    @Test
    void notificationThatIsNoPositionIsPassedOver() throws Exception {
        try (TestLedger other = test.another();
                var stream = atHead()) {
            try (Connection connection = test.store().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_notify('%s', 'hello')".formatted(Announcer.CHANNEL));
            }
            other.publish(messages("p1", 0, 0));
            assertThat(stream.hasNextAvailable(5, SECONDS)).isTrue();
        }
    }

    @Test
    void streamOfAClosedLedgerEnds() {
        TestLedger other = test.another();
        var stream =
                other.store().eventStore().openStream(other.store().eventStore().createHeadToken());
        var next = CompletableFuture.supplyAsync(() -> take(stream));
        other.close();
        assertThat(next)
                .failsWithin(5, SECONDS)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void unknownEventStopsTheReaderAndIsNeverSkipped() throws Exception {
        RawAppend.of(test, "renovation.NobodyKnows", 1);
        test.publish(messages("p1", 0, 0));
        try (var stream = atPosition(1)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatExceptionOfType(UnknownEventException.class)
                        .isThrownBy(stream::nextAvailable)
                        .withMessageContaining("renovation.NobodyKnows");
            }
        }
    }

    @Test
    void unknownRevisionStopsTheReader() throws Exception {
        RawAppend.of(test, "renovation.WorksStarted", 99);
        try (var stream = atPosition(1)) {
            assertThatExceptionOfType(UnknownEventException.class).isThrownBy(stream::nextAvailable);
        }
        assertThatExceptionOfType(UnknownEventException.class)
                .isThrownBy(() -> test.ledger().read(0, 10, List.of(), fact -> {}));
    }

    private BlockingStream<TrackedEventMessage<?>> open() {
        return test.store().eventStore().openStream(null);
    }

    private BlockingStream<TrackedEventMessage<?>> atHead() {
        return test.store().eventStore().openStream(test.store().eventStore().createHeadToken());
    }

    private BlockingStream<TrackedEventMessage<?>> atPosition(long position) {
        return test.store().eventStore().openStream(new GlobalSequenceTrackingToken(position));
    }

    private static TrackedEventMessage<?> take(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long position(TrackedEventMessage<?> message) {
        return ((FactMessage) message).fact().position();
    }
}
