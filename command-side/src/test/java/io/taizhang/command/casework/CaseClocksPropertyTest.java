package io.taizhang.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseCount;
import io.taizhang.api.casework.CaseMeasure;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseworkCommand;
import io.taizhang.api.casework.CaseworkCommand.*;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.CaseEnteredLate;
import io.taizhang.api.casework.CaseworkEvent.ClockBreached;
import io.taizhang.api.casework.HandlingAction;
import io.taizhang.command.Refusal;
import io.taizhang.command.testing.IssuedBuilder;
import io.taizhang.command.testing.RunningClocks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case lives through steps at random times, some of them typed late, while its deadlines fire at once, late, or twice. An
 * oracle that knows nothing of facts says which clocks ran out and what the case counts for.
 */
class CaseClocksPropertyTest {
    private static final Instant BEGINS = Town.clock("09:00:00");
    private static final long MOST_PAUSE_SECONDS = 900;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyClockThatRanOutIsBreachedOnceWhicheverComesFirst(long seed) {
        Life life = new Life(new Random(seed));
        life.report();
        for (int step = 0; step < 25; step++) {
            life.goOn();
        }
        life.endAll();

        assertThat(life.breached())
                .as("seed %d: breaches", seed)
                .containsExactlyInAnyOrderElementsOf(life.oracle.ranOut);
        assertThat(life.score()).as("seed %d: what it counts for", seed).isEqualTo(life.oracle.score());
    }

    /** What should be, from the times alone. */
    private static final class Oracle {
        private final List<String> ranOut = new ArrayList<>();
        private final Map<CaseClock, Integer> runs = new EnumMap<>(CaseClock.class);
        private final Map<CaseMeasure, Long> counts = new EnumMap<>(CaseMeasure.class);
        private @Nullable CaseClock running;
        private Instant dueAt = Instant.MAX;
        private boolean late;

        void starts(CaseClock clock, Instant from, Duration time) {
            running = late ? null : clock;
            dueAt = from.plus(time);
            if (!late) {
                runs.merge(clock, 1, Integer::sum);
            }
        }

        /** @param wins whether a step that comes in time means that the clock was kept */
        void stops(Instant at, boolean wins) {
            if (running == null) {
                return;
            }
            if (!at.isBefore(dueAt)) {
                ranOut.add(running + " " + runs.get(running));
                count(breach(running));
            } else if (wins) {
                count(kept(running));
            }
            running = null;
        }

        void entered(boolean late) {
            this.late |= late;
        }

        void count(CaseMeasure measure) {
            counts.merge(measure, 1L, Long::sum);
        }

        CaseScore score() {
            return new CaseScore(
                    late
                            ? List.of(new CaseCount(CaseMeasure.ENTERED_LATE, 1))
                            : counts.entrySet().stream()
                                    .map(each -> new CaseCount(each.getKey(), each.getValue()))
                                    .toList());
        }

        private static CaseMeasure kept(CaseClock clock) {
            return switch (clock) {
                case DECIDE -> CaseMeasure.DECIDED_IN_TIME;
                case DISPATCH -> CaseMeasure.DISPATCHED_IN_TIME;
                case ARRIVE -> CaseMeasure.ARRIVED_IN_TIME;
                case HANDLE -> CaseMeasure.HANDLED_IN_TIME;
            };
        }

        private static CaseMeasure breach(CaseClock clock) {
            return switch (clock) {
                case DECIDE -> CaseMeasure.DECIDE_BREACHED;
                case DISPATCH -> CaseMeasure.DISPATCH_BREACHED;
                case ARRIVE -> CaseMeasure.ARRIVE_BREACHED;
                case HANDLE -> CaseMeasure.HANDLE_BREACHED;
            };
        }
    }

    private static final class Life {
        private final Random random;
        private final Oracle oracle = new Oracle();
        private final RunningClocks clocks = RunningClocks.of(new CaseworkClocks());
        private LivingCase living;
        private Instant now = BEGINS;
        private Instant lastOccurred = BEGINS;
        private int stage;
        private int returns;
        private boolean handledOnce;
        private boolean reworked;

        Life(Random random) {
            this.random = random;
        }

        void report() {
            IssuedBuilder issued = issued("official");
            living = new LivingCase(issued);
            oracle.count(CaseMeasure.REPORTED);
            oracle.starts(CaseClock.DECIDE, now, Duration.ofSeconds(300));
            fold(living.facts());
        }

        void goOn() {
            now = now.plusSeconds(random.nextLong(MOST_PAUSE_SECONDS) * (random.nextInt(20) == 0 ? 120 : 1));
            if (random.nextBoolean()) {
                fireWhatIsDue();
            }
            switch (stage) {
                case 0 -> file();
                case 1 -> dispatch();
                case 2 -> acceptOrReturn();
                case 3 -> arrive();
                case 4 -> handle();
                case 5 -> judge();
                case 6 -> close();
                default -> reopen();
            }
        }

        private void file() {
            taken(new FileCase("c1", "占用道路经营的", null), "official", true);
            oracle.count(CaseMeasure.FILED);
            starts(CaseClock.DISPATCH, Duration.ofSeconds(60));
            stage = 1;
        }

        private void dispatch() {
            taken(new DispatchCase("c1", random.nextBoolean() ? "d1" : "d2"), "official", true);
            starts(CaseClock.ARRIVE, Duration.ofSeconds(600));
            stage = 2;
        }

        private void acceptOrReturn() {
            if (returns < 3 && random.nextInt(3) == 0) {
                taken(new ReturnDispatch("c1", "不属"), "official2", false);
                returns++;
                starts(CaseClock.DISPATCH, Duration.ofSeconds(60));
                stage = 1;
            } else {
                unclocked(new AcceptDispatch("c1"), "official2");
                stage = 3;
            }
        }

        private void arrive() {
            taken(new Arrive("c1"), "official2", true);
            starts(CaseClock.HANDLE, Duration.ofHours(24));
            stage = 4;
        }

        private void handle() {
            taken(new HandleCase("c1", HandlingAction.CLEAN, "已清理", null), "official2", true);
            if (!handledOnce) {
                oracle.count(CaseMeasure.HANDLED);
            }
            handledOnce = true;
            stage = 5;
        }

        private void judge() {
            if (random.nextInt(3) == 0) {
                taken(new SendBack("c1", "未清"), "inspector", false);
                rework();
                starts(CaseClock.HANDLE, Duration.ofHours(24));
                stage = 4;
            } else {
                unclocked(new VerifyCase("c1", "属实"), "inspector");
                stage = 6;
            }
        }

        private void close() {
            unclocked(new CloseCase("c1", "已处理"), "official");
            oracle.count(CaseMeasure.CLOSED);
            stage = 7;
        }

        private void reopen() {
            taken(new ReopenCase("c1", "复发"), "official", false);
            rework();
            oracle.counts.remove(CaseMeasure.CLOSED);
            starts(CaseClock.DISPATCH, Duration.ofSeconds(60));
            stage = 1;
        }

        private void rework() {
            if (!reworked) {
                oracle.count(CaseMeasure.REWORKED);
            }
            reworked = true;
        }

        private void starts(CaseClock clock, Duration time) {
            oracle.starts(clock, now, time);
        }

        /** A step that counts when it is handed in, dated earlier at times, by more than a minute now and then. */
        private void taken(CaseworkCommand command, String account, boolean wins) {
            Instant occurred = random.nextInt(3) > 0 ? now : now.minusSeconds(random.nextLong(80));
            occurred = occurred.isBefore(lastOccurred) ? lastOccurred : occurred;
            lastOccurred = occurred;
            fold(living.decide(issued(account, occurred), command));
            oracle.stops(now, wins);
            oracle.entered(Duration.between(occurred, now).toSeconds() > 60);
        }

        private void unclocked(CaseworkCommand command, String account) {
            lastOccurred = now;
            fold(living.decide(issued(account), command));
        }

        /** Everything that is due, some of it twice: the second time is refused. */
        private void fireWhatIsDue() {
            clocks.running().values().stream()
                    .filter(clock -> !clock.dueAt().isAfter(now))
                    .toList()
                    .forEach(clock -> {
                        fire(clock.dueAt(), (CaseworkCommand) clock.command());
                        if (random.nextInt(4) == 0) {
                            assertRefused(clock.dueAt(), (CaseworkCommand) clock.command());
                        }
                    });
        }

        private void fire(Instant dueAt, CaseworkCommand command) {
            fold(living.decide(issued("SYSTEM", dueAt), command));
        }

        private void assertRefused(Instant dueAt, CaseworkCommand command) {
            assertThatThrownBy(() -> fire(dueAt, command)).isInstanceOf(Refusal.class);
        }

        void endAll() {
            now = now.plus(Duration.ofDays(400));
            fireWhatIsDue();
            assertThat(clocks.running()).isEmpty();
            oracle.stops(now, false);
        }

        private void fold(List<CaseworkEvent> news) {
            news.forEach(event -> clocks.after(issued("official"), "case/c1", event));
        }

        List<String> breached() {
            return living.facts().stream()
                    .filter(ClockBreached.class::isInstance)
                    .map(fact -> ((ClockBreached) fact).clock())
                    .map(clock -> clock.clock() + " " + clock.run())
                    .toList();
        }

        /** What the facts count for, one by one, as the views add them up. */
        CaseScore score() {
            assertThat(living.facts().stream().filter(CaseEnteredLate.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
            CaseScore sum = living.facts().stream().map(CaseScore::of).reduce(CaseScore.NONE, CaseScore::plus);
            return sum;
        }

        private IssuedBuilder issued(String account) {
            return issued(account, now);
        }

        private IssuedBuilder issued(String account, Instant occurred) {
            return IssuedBuilder.issued()
                    .by(account)
                    .at(occurred.atOffset(ZoneOffset.UTC).toString())
                    .enteredAt(now.atOffset(ZoneOffset.UTC).toString());
        }
    }
}
