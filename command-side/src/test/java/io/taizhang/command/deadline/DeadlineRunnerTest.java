package io.taizhang.command.deadline;

import static io.taizhang.command.deadline.Promises.reservedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.ledger.LedgerUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineRunnerTest {
    private final Treasury treasury = Treasury.open();

    @AfterEach
    void close() {
        treasury.close();
    }

    @Test
    void aRunningProcessFiresByItself() {
        DeadlineRunner runner = new DeadlineRunner(treasury.deadlines(new Promises()));
        runner.start();
        try {
            Instant allocated = treasury.allocate("f1", "p1", 500);
            patiently().until(() -> treasury.running().size() == 1);
            treasury.clockStandsAt(reservedAt(allocated));
            patiently().until(() -> treasury.facts(FundsReserved.class).size() == 1);
        } finally {
            runner.stop();
        }
    }

    @Test
    void whoAsksForTheNextHourForEverKeepsNoConnection() {
        int moreThanThereAre = 100;
        for (int time = 0; time < moreThanThereAre; time++) {
            assertThat(treasury.nextHour()).isEmpty();
        }
    }

    @Test
    void itComesBackToAStoreThatWasAway() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        treasury.clockStandsAt(reservedAt(allocated));
        AtomicInteger tries = new AtomicInteger();
        DeadlineRunner runner = new DeadlineRunner(treasury.deadlines(
                desk -> order -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new LedgerUnavailableException("away");
                    }
                    return desk.issue(order);
                },
                new Promises()));
        runner.start();
        try {
            patiently().until(() -> treasury.facts(FundsReserved.class).size() == 1);
        } finally {
            runner.stop();
        }
    }

    @Test
    void itStopsWhenTheCommandUnderWayIsAnswered() throws InterruptedException {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        treasury.clockStandsAt(reservedAt(allocated));
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        DeadlineRunner runner = new DeadlineRunner(treasury.deadlines(
                desk -> order -> {
                    underWay.countDown();
                    awaitLatch(answer);
                    return desk.issue(order);
                },
                new Promises()));
        runner.start();
        underWay.await();
        Thread stopping = Thread.ofPlatform().start(runner::stop);
        patiently().until(() -> !runner.isRunning());
        answer.countDown();
        stopping.join();

        assertThat(treasury.facts(FundsReserved.class)).hasSize(1);
        assertThat(treasury.running()).as("what was fired is no longer due").doesNotContain("fund/f1/reserve-p1");
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
