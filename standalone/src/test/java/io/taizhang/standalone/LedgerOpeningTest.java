package io.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LedgerOpeningTest {
    @Test
    void whoeverNeedsTheLedgerIsToldWhyItCannotBeOpened() {
        try (var opening = LedgerOpening.begin(() -> false, held -> {
            throw new CannotStart("The server is not there.");
        })) {
            assertThatThrownBy(opening::store).isInstanceOf(CannotStart.class).hasMessage("The server is not there.");
        }
    }

    @Test
    void stoppedOnItsWayItEndsTheStepUnderWayBeginsNoFurtherAndStopsWhatWasStarted() throws InterruptedException {
        List<String> stopped = new CopyOnWriteArrayList<>();
        var serverStarts = new CountDownLatch(1);
        var serverMayStand = new CountDownLatch(1);
        var allIsBeingStopped = new AtomicBoolean();
        var opening = LedgerOpening.begin(allIsBeingStopped::get, held -> {
            held.hold(() -> {
                serverStarts.countDown();
                await(serverMayStand);
                return () -> stopped.add("server");
            });
            held.hold(() -> () -> stopped.add("ledger"));
            throw new AssertionError("A further step was begun");
        });
        serverStarts.await();
        allIsBeingStopped.set(true);
        var closing = Thread.ofPlatform().start(opening::close);
        assertThat(stopped).isEmpty();
        serverMayStand.countDown();
        closing.join();

        assertThatThrownBy(opening::store).isInstanceOf(CannotStart.class);
        assertThat(stopped).containsExactly("server");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
