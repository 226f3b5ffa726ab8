package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LedgerClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final Instant YEARS_AGO = Instant.parse("2021-03-01T02:00:00Z");

    private final AtomicReference<Instant> source = new AtomicReference<>(NOON);
    private final LedgerClock clock = new LedgerClock(source::get);

    @Test
    void movedItRunsOnFromThere() {
        clock.moveTo(YEARS_AGO);
        secondsPass(5);
        assertThat(clock.instant()).isEqualTo(YEARS_AGO.plusSeconds(5));
    }

    @Test
    void heldItStandsStill() {
        clock.holdAt(YEARS_AGO);
        secondsPass(5);
        assertThat(clock.instant()).isEqualTo(YEARS_AGO);
        assertThat(clock.present()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void joiningThePresentItRunsAgain() {
        clock.holdAt(YEARS_AGO);
        clock.joinPresent();
        secondsPass(5);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
    }

    private void secondsPass(int seconds) {
        source.set(source.get().plus(Duration.ofSeconds(seconds)));
    }
}
