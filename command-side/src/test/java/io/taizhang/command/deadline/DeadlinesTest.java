package io.taizhang.command.deadline;

import static io.taizhang.command.deadline.Promises.releasedAt;
import static io.taizhang.command.deadline.Promises.reservedAt;
import static io.taizhang.command.deadline.Treasury.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.Context;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.command.CommandDesk;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private final Treasury treasury = Treasury.open();
    private final Deadlines deadlines = treasury.deadlines(new Promises());

    @AfterEach
    void close() {
        treasury.close();
    }

    @Test
    void aClockFiresAtItsHourAndNotBefore() {
        Instant allocated = treasury.allocate("f1", "p1", 500);

        treasury.clockStandsAt(reservedAt(allocated).minusSeconds(60));
        deadlines.fireDue();
        assertThat(treasury.facts(FundsReserved.class)).isEmpty();

        treasury.clockStandsAt(reservedAt(allocated));
        deadlines.fireDue();
        assertThat(treasury.facts(FundsReserved.class)).singleElement().satisfies(fact -> {
            assertThat(fact.event()).isEqualTo(new FundsReserved("f1", "p1", "pay-1", 500));
            assertThat(fact.occurredAt()).isEqualTo(reservedAt(allocated));
        });
    }

    @Test
    void theFactItLeavesIsTheSystemsAndNamesWhatSetTheClock() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        treasury.clockStandsAt(reservedAt(allocated));
        deadlines.fireDue();

        Fact cause = treasury.facts(FundsAllocated.class).getFirst();
        Fact effect = treasury.facts(FundsReserved.class).getFirst();
        assertThat(effect.provenance().role()).isEqualTo(Role.SYSTEM);
        assertThat(effect.provenance().causationId()).isEqualTo(cause.eventId());
        assertThat(effect.provenance().correlationId())
                .isEqualTo(cause.provenance().correlationId());
    }

    @Test
    void whatFellDueWhileEverythingWasDownHappensAtTheNextStartWithItsOwnHour() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        treasury.clockStandsAt(releasedAt(allocated).plus(Duration.ofDays(100)));

        deadlines.fireDue();

        assertThat(treasury.facts(FundsReserved.class))
                .extracting(Fact::occurredAt)
                .containsExactly(reservedAt(allocated));
        assertThat(treasury.facts(FundsReleased.class))
                .extracting(Fact::occurredAt)
                .containsExactly(releasedAt(allocated));
        assertThat(treasury.running()).isEmpty();
    }

    @Test
    void theClocksOfOneThingFireInTheOrderOfTheirHours() {
        List<Instant> allocated = IntStream.range(0, 5)
                .mapToObj(day -> {
                    treasury.clockStandsAt(MARCH.plus(Duration.ofDays(5 - day)));
                    return treasury.allocate("f1", "p" + day, 500);
                })
                .toList();
        treasury.clockStandsAt(reservedAt(MARCH.plus(Duration.ofDays(6))));

        deadlines.fireDue();

        assertThat(treasury.facts(FundsReserved.class))
                .extracting(Fact::occurredAt)
                .containsExactlyElementsOf(
                        allocated.reversed().stream().map(Promises::reservedAt).toList());
    }

    @Test
    void aClockThatWasStoppedDoesNotFire() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        assertThat(deadlines.next()).contains(reservedAt(allocated));
        treasury.withdraw("f1", "p1", 500);
        assertThat(deadlines.next()).isEmpty();

        treasury.clockStandsAt(reservedAt(allocated));
        deadlines.fireDue();
        assertThat(treasury.facts(FundsReserved.class)).isEmpty();
    }

    @Test
    void aClockThatIsSetAgainFiresAtItsNewHourOnly() {
        treasury.allocate("f1", "p1", 500);
        deadlines.fireDue();
        treasury.clockStandsAt(MARCH.plus(Duration.ofDays(7)));
        Instant again = treasury.allocateAs("second", "f1", "p1", 300);

        assertThat(deadlines.next()).contains(reservedAt(again));
        treasury.clockStandsAt(reservedAt(MARCH).plusSeconds(3600));
        deadlines.fireDue();
        assertThat(treasury.facts(FundsReserved.class)).isEmpty();
        treasury.clockStandsAt(reservedAt(again));
        deadlines.fireDue();
        assertThat(treasury.facts(FundsReserved.class))
                .extracting(Fact::event)
                .containsExactly(new FundsReserved("f1", "p1", "pay-1", 300));
    }

    @Test
    void aClockThatIsSetAgainToTheHourItHasFiredAtFiresOnceMore() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        treasury.clockStandsAt(releasedAt(allocated));
        deadlines.fireDue();

        treasury.allocateLate("second", "f1", "p1", 500, allocated);
        deadlines.fireDue();

        assertThat(treasury.facts(FundsReserved.class))
                .extracting(Fact::occurredAt)
                .containsExactly(reservedAt(allocated), reservedAt(allocated));
        assertThat(treasury.facts(FundsReleased.class)).hasSize(2);
        assertThat(treasury.running()).isEmpty();
    }

    @Test
    void howeverOftenTheNextHourIsAskedForNoConnectionIsKept() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        for (int asked = 0; asked < 2 * treasury.connections(); asked++) {
            assertThat(deadlines.next()).contains(reservedAt(allocated));
            deadlines.fireDue();
        }
    }

    @Test
    void aRefusalIsAnAnswerAndTheClockIsGone() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        deadlines.next();
        treasury.sql("update processing.due set body = replace(body, '500', '501')");
        treasury.clockStandsAt(reservedAt(allocated));

        deadlines.fireDue();

        assertThat(treasury.facts(FundsReserved.class)).isEmpty();
        assertThat(treasury.running()).isEmpty();
        assertThat(deadlines.state()).isEqualTo(new DeadlinesState(0, 0, null, null));
    }

    @Test
    void aProcessKilledAfterItFiredLeavesTheClockToOneThatFiresNothingTwice() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        treasury.clockStandsAt(reservedAt(allocated));
        Deadlines killed = treasury.deadlines(storesAndDies(), new Promises());

        assertThatThrownBy(killed::fireDue).isInstanceOf(OutcomeUnknownException.class);
        assertThat(treasury.facts(FundsReserved.class)).hasSize(1);
        assertThat(treasury.running()).containsExactly("fund/f1/reserve-p1");

        // Before it folds the fact that stops the clock, as one that began its pass earlier.
        long head = treasury.head();
        treasury.fireWithoutFolding();
        assertThat(treasury.head()).isEqualTo(head);
        assertThat(treasury.running()).isEmpty();
        deadlines.fireDue();
        assertThat(treasury.facts(FundsReserved.class)).hasSize(1);
        assertThat(treasury.running()).containsExactly("fund/f1/release-p1");
    }

    @Test
    void aStoreThatIsAwayLeavesTheClockDue() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        treasury.clockStandsAt(reservedAt(allocated));
        AtomicBoolean away = new AtomicBoolean(true);
        Deadlines weathering = treasury.deadlines(
                desk -> order -> {
                    if (away.get()) {
                        throw new LedgerUnavailableException("away");
                    }
                    return desk.issue(order);
                },
                new Promises());

        assertThatThrownBy(weathering::fireDue).isInstanceOf(LedgerUnavailableException.class);
        assertThat(weathering.state().failure()).contains("away");
        assertThat(weathering.state().due()).isEqualTo(1);

        away.set(false);
        weathering.fireDue();
        assertThat(weathering.state().failure()).isNull();
        assertThat(treasury.facts(FundsReserved.class)).hasSize(1);
    }

    @Test
    void aCommandAtFaultIsToldAndHoldsNobodyElseUp() {
        Instant allocated = treasury.allocate("f1", "broken", 500);
        treasury.allocate("f1", "p1", 500);
        treasury.allocate("f2", "p2", 500);
        deadlines.next();
        treasury.sql("update processing.due set body = '{\"nonsense\":1}' where clock_id like '%broken'");
        treasury.clockStandsAt(reservedAt(allocated).plusSeconds(60));

        deadlines.fireDue();

        assertThat(treasury.facts(FundsReserved.class)).hasSize(2);
        assertThat(deadlines.state().failure()).contains("fund/f1/reserve-broken");
        assertThat(deadlines.state().due()).isEqualTo(1);
        assertThat(deadlines.next()).as("of those that did not fail").contains(treasury.hourOf("fund/f1/release-p1"));
    }

    @Test
    void aCommandThatWasAtFaultFiresWhenItIsMended() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        deadlines.next();
        treasury.sql("update processing.due set command = 'fund/unheard-of'");
        treasury.clockStandsAt(reservedAt(allocated));
        deadlines.fireDue();
        treasury.sql("update processing.due set command = 'fund/reserve-funds'");

        deadlines.fireDue();
        assertThat(treasury.facts(FundsReserved.class))
                .as("not before the pause is over")
                .isEmpty();
        treasury.clockStandsAt(reservedAt(allocated).plus(Duration.ofHours(1)));
        deadlines.fireDue();

        assertThat(treasury.facts(FundsReserved.class))
                .extracting(Fact::occurredAt)
                .containsExactly(reservedAt(allocated));
        assertThat(deadlines.state().failure()).isNull();
    }

    @Test
    void clocksThatWereLostAreHadFromTheLedgerAgain() {
        Instant allocated = treasury.allocate("f1", "fired", 500);
        treasury.clockStandsAt(reservedAt(allocated));
        deadlines.fireDue();
        treasury.allocate("f1", "runs", 500);
        treasury.allocate("f2", "stopped", 500);
        treasury.withdraw("f2", "stopped", 500);
        deadlines.fireDue();
        List<String> rows = treasury.rows();
        assertThat(treasury.running()).containsExactly("fund/f1/release-fired", "fund/f1/reserve-runs");

        treasury.sql("truncate processing.due, processing.clock_fold");
        Deadlines afresh = treasury.deadlines(new Promises());
        long head = treasury.head();
        afresh.fireDue();

        assertThat(treasury.rows()).isEqualTo(rows);
        assertThat(treasury.head()).isEqualTo(head);
    }

    @Test
    void aProcessThatRunsWhenTheyAreLostHasThemFromTheLedgerAgain() {
        treasury.allocate("f1", "p1", 500);
        deadlines.fireDue();
        List<String> rows = treasury.rows();
        treasury.sql("truncate processing.due, processing.clock_fold");

        deadlines.fireDue();

        assertThat(rows).hasSize(1);
        assertThat(treasury.rows()).isEqualTo(rows);
    }

    @Test
    void clocksOfFactsThatTheLedgerNoLongerHasAreGone() {
        treasury.allocate("f1", "p1", 500);
        deadlines.fireDue();
        List<String> rows = treasury.rows();
        treasury.sql("update processing.due set clock_id = 'fund/f1/reserve-gone'");
        treasury.sql("update processing.clock_fold set position = 1000000");

        treasury.deadlines(new Promises()).fireDue();

        assertThat(treasury.rows()).isEqualTo(rows);
    }

    @Test
    void aBuildThatReadsTheFactsOtherwiseFoldsThemAgainAndAnOlderOneLeavesThemToIt() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        deadlines.fireDue();
        treasury.sql("update processing.due set clock_id = 'fund/f1/read-otherwise'");

        Deadlines newer = treasury.deadlines(new Promises(2));
        newer.next();
        assertThat(treasury.running()).containsExactly("fund/f1/reserve-p1");

        treasury.clockStandsAt(reservedAt(allocated));
        deadlines.fireDue();
        assertThat(treasury.facts(FundsReserved.class))
                .as("fired by the older build")
                .isEmpty();
        newer.fireDue();
        assertThat(treasury.facts(FundsReserved.class)).hasSize(1);
    }

    @Test
    void aContextWhoseFactsCannotBeFoldedDoesNotKeepTheOthersFromFiring() {
        Instant allocated = treasury.allocate("f1", "p1", 500);
        treasury.clockStandsAt(reservedAt(allocated));
        Deadlines both = treasury.deadlines(new Unfoldable(), new Promises());

        assertThatThrownBy(both::fireDue).hasMessage("cannot be folded");

        assertThat(treasury.facts(FundsReserved.class)).hasSize(1);
        assertThat(both.state().failure()).contains("cannot be folded");
    }

    @Test
    void twoProcessesFireEachClockOnce() {
        int clocks = 150;
        IntStream.range(0, clocks).forEach(i -> treasury.allocate(i % 2 == 0 ? "f1" : "f2", "p" + i, 10));
        treasury.clockStandsAt(releasedAt(MARCH).plus(Duration.ofDays(1)));
        try (Treasury other = treasury.another()) {
            List<Thread> processes = Stream.of(deadlines, other.deadlines(new Promises()))
                    .map(process -> Thread.ofPlatform().start(process::fireDue))
                    .toList();
            processes.forEach(DeadlinesTest::join);
        }
        deadlines.fireDue();

        assertThat(treasury.facts(FundsReserved.class)).hasSize(clocks);
        assertThat(treasury.facts(FundsReleased.class)).hasSize(clocks);
        assertThat(treasury.running()).isEmpty();
        assertThat(deadlines.state()).isEqualTo(new DeadlinesState(0, 0, null, null));
    }

    private static void join(Thread process) {
        try {
            process.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static UnaryOperator<CommandDesk> storesAndDies() {
        return desk -> order -> {
            desk.issue(order);
            throw new OutcomeUnknownException("killed before it could say so", new IllegalStateException());
        };
    }

    private record Unfoldable() implements Clocks {
        @Override
        public Context context() {
            return Context.ORGANISATION;
        }

        @Override
        public List<ClockChange> after(Fact fact) {
            throw new IllegalStateException("cannot be folded");
        }
    }
}
