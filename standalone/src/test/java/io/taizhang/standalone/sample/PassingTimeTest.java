package io.taizhang.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.command.deadline.Deadlines;
import io.taizhang.ledger.LedgerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassingTimeTest {
    private static final Instant PRESENT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2021-03-01T01:00:00Z");

    private final LedgerClock clock = new LedgerClock(() -> PRESENT);
    private final NavigableSet<Instant> hours = new TreeSet<>();
    private final List<Instant> fired = new ArrayList<>();
    private final List<Instant> settled = new ArrayList<>();
    private final Deadlines deadlines = mock();
    private final PassingTime time = new PassingTime(clock, deadlines, () -> settled.add(clock.instant()));

    @BeforeEach
    void clocksThatRun() {
        clock.moveTo(MARCH);
        when(deadlines.next()).thenAnswer(_ -> hours.isEmpty() ? Optional.empty() : Optional.of(hours.first()));
        doAnswer(_ -> {
                    hours.headSet(clock.instant(), true).clear();
                    return fired.add(clock.instant());
                })
                .when(deadlines)
                .fireDue();
    }

    @Test
    void eachDeadlineOnTheWayFiresWithTheClockAtItsHour() {
        hours.addAll(List.of(day(3), day(5), day(9)));
        time.until(day(7));
        assertThat(fired).containsExactly(day(3), day(5));
        assertThat(settled).isEqualTo(fired);
        assertThat(clock.instant()).isEqualTo(day(7));
    }

    @Test
    void whatADeadlineStartsFiresAtItsHourToo() {
        hours.add(day(3));
        doAnswer(_ -> {
                    hours.clear();
                    if (fired.isEmpty()) {
                        hours.add(day(4));
                    }
                    return fired.add(clock.instant());
                })
                .when(deadlines)
                .fireDue();
        time.until(day(7));
        assertThat(fired).containsExactly(day(3), day(4));
    }

    @Test
    void aDeadlineOfTheVeryMomentComesFirst() {
        hours.add(day(7));
        time.until(day(7));
        assertThat(fired).containsExactly(day(7));
    }

    @Test
    void aDeadlineThatIsOverdueFiresAtOnceAndTimeDoesNotGoBack() {
        hours.add(MARCH.minusSeconds(60));
        time.until(day(1));
        assertThat(fired).containsExactly(MARCH);
        time.until(MARCH);
        assertThat(clock.instant()).isEqualTo(day(1));
    }

    @Test
    void onTheWayToThePresentNothingIsLeftOut() {
        hours.addAll(List.of(day(3), PRESENT.plusSeconds(1)));
        time.toThePresent();
        assertThat(fired).containsExactly(day(3));
        assertThat(clock.instant()).isEqualTo(PRESENT);
    }

    private static Instant day(int days) {
        return MARCH.plus(Duration.ofDays(days));
    }
}
