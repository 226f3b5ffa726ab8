package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.query.View;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.testing.FundTestView;
import io.taizhang.query.testing.UnitMoneyTestView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With waypoints the past is what it is without them. */
class WaypointsTest {
    private static final long SPACING = 50;
    private static final int FACTS = 620;
    private static final String VIEW = "test-unit-money";
    private static final List<String> PATHS = List.of("demo", "demo/xinhualu", "demo/xinhualu/c1", "demo/xiaoyi");

    private final Database database = new Database();
    private final MemoryLedger ledger = new MemoryLedger();
    private final UnitMoneyTestView money = new UnitMoneyTestView();
    private final List<View<?>> declared = List.of(money, new FundTestView());
    private final Views views = new Views(declared);
    private final Engine engine = new Engine(database, ledger, declared);
    private final Waypoints waypoints = new Waypoints(views, ledger, engine.tables, SPACING);
    private final TimeMachine quick = new TimeMachine(views, ledger, engine.tables, waypoints);
    private final Views withoutRollUps = new Views(List.of(new UnitMoneyTestView(false)));
    private final TimeMachine slow = new TimeMachine(withoutRollUps, ledger, engine.tables, waypoints);
    private final Random random = new Random(11);

    @BeforeEach
    void someLate() {
        for (int i = 0; i < FACTS; i++) {
            append(i);
        }
        engine.started();
        engine.awaitPosition(VIEW, FACTS);
        waypoints.keepUp();
    }

    private void append(int number) {
        String fund = "f" + number % 7;
        Instant recorded = MemoryLedger.START.plusSeconds(3600L * (number + 1));
        Duration late = random.nextInt(5) > 0 ? Duration.ZERO : Duration.ofHours(random.nextInt(300));
        ledger.append(
                "fund/" + fund,
                PATHS.get(random.nextInt(number < 300 ? 3 : 4)),
                new FundsAppropriated(fund, 1 + number, "D"),
                recorded.minus(late));
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private void assertThatThePastIsTheSame() {
        for (int round = 0; round < 25; round++) {
            Instant instant = MemoryLedger.START.plus(Duration.ofMinutes(random.nextInt(60 * (FACTS + 20))));
            for (Time time : Time.values()) {
                for (String unit : List.of("demo", "xinhualu", "c1", "xiaoyi", "none")) {
                    assertThat(quick.asOf(VIEW, unit, instant, time))
                            .as("%s at %s, %s", unit, instant, time)
                            .isEqualTo(slow.asOf(VIEW, unit, instant, time));
                }
                PastRowsAsked all = new PastRowsAsked(VIEW, Reach.EVERYTHING, null, null, true, instant, time, 0, 100);
                assertThat(quick.list(all)).isEqualTo(slow.list(all));
            }
        }
    }

    private long stored() {
        return database.number("select count(*) from views.view_waypoint where view = '" + VIEW + "'");
    }

    @Test
    void rowsAsOfAnyInstantAreWhatTheyAreWithoutThem() {
        assertThat(stored()).isEqualTo(FACTS / SPACING);
        assertThatThePastIsTheSame();
    }

    @Test
    void theyAreMadeOnWhereTheyEnded() {
        for (int i = FACTS; i < FACTS + 2 * SPACING; i++) {
            append(i);
        }
        engine.awaitPosition(VIEW, ledger.head());
        new Waypoints(views, ledger, engine.tables, SPACING).keepUp();

        assertThat(stored()).isEqualTo(FACTS / SPACING + 2);
        assertThatThePastIsTheSame();
    }

    @Test
    void theyAreMadeAnewWhenTheViewIsRebuilt() {
        long before = database.number("select max(generation) from views.view_waypoint");
        engine.rebuild(VIEW, RebuildMode.REBUILD);
        assertThatThePastIsTheSame();
        waypoints.keepUp();

        assertThat(database.number("select min(generation) from views.view_waypoint"))
                .isGreaterThan(before);
        assertThat(stored()).isEqualTo(FACTS / SPACING);
        assertThatThePastIsTheSame();
    }

    @Test
    void theyBeginAnewWhereSomeWereTakenAway() {
        new WaypointStore(engine.tables.jdbc()).drop(VIEW);
        assertThatThePastIsTheSame();
        waypoints.keepUp();

        assertThat(stored()).isEqualTo(FACTS / SPACING);
        assertThatThePastIsTheSame();
    }

    @Test
    void historyIsToldFromThemAsFromTheBeginning() {
        RowHistory fromWaypoints = new RowHistory(views, ledger, engine.tables.docs(), quick);
        RowHistory fromTheBeginning = new RowHistory(withoutRollUps, ledger, engine.tables.docs(), slow);
        for (int round = 0; round < 40; round++) {
            StepsAsked asked = new StepsAsked(
                    VIEW,
                    List.of("demo", "c1", "xiaoyi").get(random.nextInt(3)),
                    random.nextBoolean() ? "amountFen" : null,
                    Reach.EVERYTHING,
                    null,
                    true,
                    random.nextBoolean() ? null : MemoryLedger.START.plus(Duration.ofHours(random.nextInt(FACTS))),
                    random.nextBoolean() ? null : MemoryLedger.START.plus(Duration.ofHours(random.nextInt(FACTS))),
                    Time.values()[random.nextInt(2)],
                    random.nextBoolean() ? null : (Long) (long) random.nextInt(FACTS),
                    random.nextBoolean() ? null : (Long) (long) random.nextInt(FACTS),
                    random.nextBoolean(),
                    1 + random.nextInt(20));
            assertThat(fromWaypoints.steps(asked).items())
                    .as("%s", asked)
                    .isEqualTo(fromTheBeginning.steps(asked).items());
        }
    }
}
