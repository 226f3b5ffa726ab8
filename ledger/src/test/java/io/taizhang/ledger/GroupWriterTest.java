package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.message;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups are made by holding the database's append lock: commands queue up behind the one that waits for it. */
class GroupWriterTest {
    private static final int QUEUE = 8;

    private TestLedger test;
    private Connection lock;

    @BeforeEach
    void open() throws SQLException {
        LedgerSettings fresh = TestDatabase.fresh(LedgerKind.LIVE);
        test = TestLedger.open(with(fresh, Duration.ofSeconds(20)), LedgerClock.system());
        lock = TestDatabase.superuser(fresh);
    }

    @AfterEach
    void close() throws SQLException {
        lock.close();
        test.close();
    }

    @Test
    void conflictInAGroupFailsAlone() throws Exception {
        test.publish(List.of(message("p1", 0)));
        takeLock();
        var first = occupy();
        List<CompletableFuture<Appended>> group = new ArrayList<>();
        group.add(append("b", 0));
        group.add(append("p1", 0));
        group.add(append("c", 0));
        awaitQueued(3);
        releaseLock();
        assertThat(first).succeedsWithin(5, SECONDS);
        assertThat(group.get(1))
                .failsWithin(5, SECONDS)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(group.get(0)).succeedsWithin(5, SECONDS);
        assertThat(group.get(2)).succeedsWithin(5, SECONDS);
        assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void everyConflictInAGroupFailsAlone() throws Exception {
        test.publish(List.of(message("p1", 0), message("p2", 0)));
        takeLock();
        occupy();
        List<CompletableFuture<Appended>> group = new ArrayList<>();
        for (String project : List.of("p1", "b", "p2", "c")) {
            group.add(append(project, 0));
            awaitQueued(group.size());
        }
        releaseLock();
        assertThat(group.get(1)).succeedsWithin(5, SECONDS);
        assertThat(group.get(3)).succeedsWithin(5, SECONDS);
        assertThat(group.get(0)).failsWithin(5, SECONDS);
        assertThat(group.get(2)).failsWithin(5, SECONDS);
        assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void whileOneGroupIsStoredTheNextGathers() throws Exception {
        takeLock();
        var first = occupy();
        append("b", 0);
        append("c", 0);
        awaitQueued(2);
        assertThat(first).isNotDone();
        awaitWritersAtLock(1);
        releaseLock();
        await().until(() -> test.ledger().head() == 4);
    }

    @Test
    void sameStreamTwiceInAGroupIsStoredOnce() throws Exception {
        takeLock();
        occupy();
        var one = append("b", 0);
        awaitQueued(1);
        var other = append("b", 0);
        awaitQueued(2);
        releaseLock();
        assertThat(one).succeedsWithin(5, SECONDS);
        assertThat(other).failsWithin(5, SECONDS);
    }

    @Test
    void valueTheStoreRefusesFailsItsCommandAlone() throws Exception {
        takeLock();
        occupy();
        var good = append("b", 0);
        var bad = append("c\0", 0);
        awaitQueued(2);
        releaseLock();
        assertThat(good).succeedsWithin(5, SECONDS);
        assertThat(bad).failsWithin(5, SECONDS).withThrowableThat().withCauseInstanceOf(IllegalArgumentException.class);
        assertThat(positions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void commandBeyondTheQueueIsRefusedAtOnce() throws Exception {
        takeLock();
        occupy();
        for (int i = 0; i < QUEUE; i++) {
            append("b" + i, 0);
        }
        awaitQueued(QUEUE);
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> test.publish(List.of(message("late", 0))));
        releaseLock();
        await().until(() -> test.ledger().head() == 2 + QUEUE);
        assertThat(test.ledger().lastSequence("project/late")).isEmpty();
    }

    @Test
    void commandWhoseCallerGaveUpIsNotAppended() throws Exception {
        takeLock();
        var first = occupy();
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Thread impatient = interruptible("b", seen);
        awaitQueued(1);
        impatient.interrupt();
        impatient.join();
        assertThat(seen.get()).isInstanceOf(LedgerUnavailableException.class);
        releaseLock();
        assertThat(first).succeedsWithin(5, SECONDS);
        assertThat(test.publish(List.of(message("c", 0))).firstPosition()).isEqualTo(3);
        assertThat(test.ledger().lastSequence("project/b")).isEmpty();
    }

    @Test
    void outcomeIsUnknownWhenTheConnectionDiesInTheCallAndTheWriterReconnects() throws Exception {
        takeLock();
        var cut = occupy();
        Backends.terminate(test, "taizhang writer");
        assertThat(cut).failsWithin(5, SECONDS).withThrowableThat().withCauseInstanceOf(OutcomeUnknownException.class);
        releaseLock();
        assertThat(test.publish(List.of(message("b", 0))).firstPosition()).isEqualTo(2);
    }

    @Test
    void callerThatLeavesWhileAnotherStoresItsCommandDoesNotKnowTheOutcome() throws Exception {
        takeLock();
        occupy();
        var leader = append("b", 0);
        awaitQueued(1);
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Thread impatient = interruptible("c", seen);
        awaitQueued(2);
        try (Connection behind = TestDatabase.superuser(test.store().settings())) {
            Thread next = Thread.ofVirtual().start(() -> execute(behind, "select pg_advisory_lock(1952541306)"));
            awaitLockQueue(2);
            releaseLock();
            next.join();
            await().until(() -> test.store().waiting() == 0);
            impatient.interrupt();
            impatient.join();
            assertThat(seen.get()).isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(leader).succeedsWithin(5, SECONDS);
        assertThat(test.ledger().lastSequence("project/c")).isPresent();
    }

    @Test
    void callerThatIsInterruptedWhileItStoresTheGroupStoresItAndIsAnswered() throws Exception {
        takeLock();
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Thread leader = interruptible("a", seen);
        awaitWritersAtLock(1);
        leader.interrupt();
        releaseLock();
        leader.join();
        assertThat(seen.get()).isNull();
        assertThat(test.ledger().lastSequence("project/a")).isPresent();
    }

    @Test
    void appendThatDoesNotGetTheLockInTimeAppendsNothing() throws Exception {
        try (TestLedger hasty =
                TestLedger.open(with(test.store().settings(), Duration.ofSeconds(2)), LedgerClock.system())) {
            takeLock();
            assertThatExceptionOfType(LedgerUnavailableException.class)
                    .isThrownBy(() -> hasty.publish(List.of(message("a", 0))));
            releaseLock();
            assertThat(hasty.publish(List.of(message("b", 0))).firstPosition()).isEqualTo(2);
        }
    }

    @Test
    void closedLedgerTakesNothing() {
        TestLedger other = test.another();
        other.close();
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> other.publish(List.of(message("a", 0))));
    }

    private static LedgerSettings with(LedgerSettings settings, Duration timeout) {
        return new LedgerSettings(
                settings.url(),
                settings.keysUrl(),
                settings.owner(),
                settings.app(),
                settings.bornAs(),
                settings.evidence(),
                8,
                QUEUE,
                4,
                timeout);
    }

    private CompletableFuture<Appended> append(String project, long sequence) {
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(test.publish(List.of(message(project, sequence))));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private Thread interruptible(String project, AtomicReference<Throwable> seen) {
        return Thread.ofPlatform().start(() -> {
            try {
                test.publish(List.of(message(project, 0)));
            } catch (RuntimeException e) {
                seen.set(e);
            }
        });
    }

    private void awaitQueued(int commands) {
        await().until(() -> test.store().waiting() == commands);
    }

    /** A group of one command waits for the lock. */
    private CompletableFuture<Appended> occupy() {
        var first = append("first", 0);
        awaitWritersAtLock(1);
        return first;
    }

    private void awaitWritersAtLock(int writers) {
        await().until(() -> Backends.waiting(lock, "taizhang writer") == writers);
    }

    private void takeLock() {
        execute("select pg_advisory_lock(1952541306)");
    }

    private void releaseLock() {
        execute("select pg_advisory_unlock(1952541306)");
    }

    private void execute(String command) {
        execute(lock, command);
    }

    private static void execute(Connection connection, String command) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many wait for the lock, writers or others. */
    private void awaitLockQueue(int sessions) {
        await().until(() -> Backends.waiting(lock, "%") == sessions);
    }

    private List<Long> positions() {
        List<Long> positions = new ArrayList<>();
        test.ledger().read(0, Long.MAX_VALUE, List.of(), fact -> positions.add(fact.position()));
        return positions;
    }
}
