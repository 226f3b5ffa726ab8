package io.taizhang.command.activity;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.activity.ActivityCommand.PlanActivity;
import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityEvent.TurnTaken;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningActivitiesTest {

    @Test
    void anActivityOfItsOwnIsHostedByItsUnit() {
        none().when(official(), plan(null, null, null, "2021-04-02"))
                .facts(planned("xinhualu", null, null, null, "2021-04-02"));
    }

    @Test
    void itIsHostedByAUnitBelowItsOwn() {
        none().when(official(), plan("kaiyuan", null, null, "2021-04-02"))
                .facts(planned("kaiyuan", null, null, null, "2021-04-02"));
        none().when(official(), plan("jichenglu", null, null, "2021-04-02"))
                .refused(ActivityRule.HOST_OUTSIDE_UNIT, "jichenglu", "xinhualu");
        none().when(official(), plan("gone", null, null, "2021-04-02")).refused(CommonRule.UNIT_CLOSED, "gone");
        none().when(official(), plan("nowhere", null, null, "2021-04-02")).refused(CommonRule.UNIT_UNKNOWN, "nowhere");
    }

    @Test
    void nobodyPlansForANeighbour() {
        none().when(official().from("jichenglu"), plan(null, null, null, "2021-04-02"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void theKindOfItsTeamIsNoted() {
        none().when(official(), plan(null, null, "troupe", "2021-04-02"))
                .facts(planned("xinhualu", null, "troupe", TeamKind.ARTS, "2021-04-02"));
        none().when(official(), plan(null, null, "helpers", "2021-04-02"))
                .facts(planned("xinhualu", null, "helpers", TeamKind.VOLUNTEER, "2021-04-02"));
    }

    @Test
    void aTeamIsKnownAndStandsAndIsOfTheUnit() {
        none().when(official(), plan(null, null, "nobody", "2021-04-02")).refused(ActivityRule.TEAM_UNKNOWN, "nobody");
        none().when(official(), plan(null, null, "former", "2021-04-02"))
                .refused(ActivityRule.TEAM_DISBANDED, "former");
        none().when(official(), plan(null, null, "foreign", "2021-04-02"))
                .refused(ActivityRule.TEAM_OF_ANOTHER_UNIT, "foreign", "xinhualu");
        none().when(official(), plan(null, null, "of-april", "2021-04-02"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aSeriesWithoutRotationTakesManyActivitiesOnItsDay() {
        none().when(official(), plan("kaiyuan", "free", null, "2021-04-19"))
                .facts(planned("kaiyuan", "free", null, null, "2021-04-19"));
        none().when(official(), plan("kaiyuan", "free", null, "2021-04-20"))
                .refused(
                        ActivityRule.NOT_A_DAY_OF_THE_SERIES,
                        LocalDate.parse("2021-04-20"),
                        LocalDate.parse("2021-04-19"));
    }

    @Test
    void aSeriesIsKnownAndOpenAndOfTheUnit() {
        none().when(official(), plan("kaiyuan", "none", null, "2021-04-19"))
                .refused(ActivityRule.SERIES_UNKNOWN, "none");
        none().when(official(), plan("kaiyuan", "ended", null, "2021-04-19"))
                .refused(ActivityRule.SERIES_ENDED, "ended");
        none().when(official(), plan("kaiyuan", "foreign", null, "2021-04-19"))
                .refused(ActivityRule.SERIES_OF_ANOTHER_UNIT, "foreign", "xinhualu");
        none().when(official(), plan("kaiyuan", "of-april", null, "2021-04-19"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    /** January is the first host's; each month is the next one's, and April the first one's again. */
    @ParameterizedTest
    @CsvSource({"2021-01-19, kaiyuan", "2021-02-19, xinglong", "2021-03-19, guangming", "2021-04-19, kaiyuan"})
    void hostsTakeTheirTurnsByTheCalendar(String day, String host) {
        none().when(official(), plan(host, "turns", null, day))
                .facts(
                        new TurnTaken("turns-" + day.substring(0, 7), "turns", "a1", host),
                        planned(host, "turns", null, null, day));
        for (String other : KnownThings.ROTATION) {
            if (!other.equals(host)) {
                none().when(official(), plan(other, "turns", null, day))
                        .refused(ActivityRule.NOT_THIS_HOSTS_TURN, other, day.substring(0, 7), host);
            }
        }
    }

    @Test
    void aTurnHasOneActivity() {
        KnownThings.all()
                .taken("turns-2021-01", "a0", false, KnownThings.JANUARY)
                .around(Activity.class)
                .when(official(), plan("kaiyuan", "turns", null, "2021-01-19"))
                .refused(ActivityRule.TURN_ALREADY_TAKEN, "2021-01", "a0");
    }

    @Test
    void aCancelledActivityGivesTheTurnBackToTheSameHost() {
        KnownThings cancelled = KnownThings.all().taken("turns-2021-01", "a0", true, KnownThings.JANUARY);
        cancelled
                .around(Activity.class)
                .when(official(), plan("kaiyuan", "turns", null, "2021-01-19"))
                .facts(
                        new TurnTaken("turns-2021-01.2", "turns", "a1", "kaiyuan"),
                        planned("kaiyuan", "turns", null, null, "2021-01-19"));
        cancelled
                .around(Activity.class)
                .when(official(), plan("xinglong", "turns", null, "2021-01-19"))
                .refused(ActivityRule.NOT_THIS_HOSTS_TURN);
        cancelled
                .taken("turns-2021-01.2", "a00", false, KnownThings.JANUARY)
                .around(Activity.class)
                .when(official(), plan("kaiyuan", "turns", null, "2021-01-19"))
                .refused(ActivityRule.TURN_ALREADY_TAKEN, "2021-01", "a00");
    }

    @Test
    void aTurnIsNotTakenAgainBeforeItWasGivenBack() {
        KnownThings.all()
                .taken("turns-2021-01", "a0", true, KnownThings.APRIL)
                .around(Activity.class)
                .when(official(), plan("kaiyuan", "turns", null, "2021-01-19"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static Given<Activity> none() {
        return KnownThings.all().around(Activity.class);
    }

    private static IssuedBuilder official() {
        return issued().from("xinhualu");
    }

    private static PlanActivity plan(String host, String series, String team, String day) {
        return new PlanActivity(
                "a1", "xinhualu", host, series, team, ActivityKind.CLEANUP, "环境整治", LocalDate.parse(day));
    }

    private static ActivityPlanned planned(String host, String series, String team, TeamKind kind, String day) {
        return new ActivityPlanned(
                "a1", "xinhualu", host, series, team, kind, ActivityKind.CLEANUP, "环境整治", LocalDate.parse(day));
    }
}
