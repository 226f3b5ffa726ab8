package io.taizhang.command.activity;

import static io.taizhang.api.activity.OutputKind.BUILDING_WASTE;
import static io.taizhang.api.activity.OutputKind.RUBBISH;
import static io.taizhang.api.activity.OutputUnit.CUBIC_METRE;
import static io.taizhang.api.activity.OutputUnit.TONNE;
import static io.taizhang.api.activity.OutputUnit.TRUCKLOAD;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.activity.ActivityCommand.CancelActivity;
import io.taizhang.api.activity.ActivityCommand.CorrectRecord;
import io.taizhang.api.activity.ActivityCommand.RecordHeld;
import io.taizhang.api.activity.ActivityEvent.ActivityCancelled;
import io.taizhang.api.activity.ActivityEvent.ActivityHeld;
import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityEvent.RecordCorrected;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.HeldRecord;
import io.taizhang.api.activity.Output;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingActivitiesTest {
    private static final LocalDate MARCH_19 = LocalDate.parse("2021-03-19");
    private static final LocalDate APRIL_19 = LocalDate.parse("2021-04-19");
    private static final ActivityPlanned PLANNED = new ActivityPlanned(
            "a1", "xinhualu", "kaiyuan", null, "helpers", TeamKind.VOLUNTEER, ActivityKind.CLEANUP, "环境整治", MARCH_19);
    private static final HeldRecord RECORD =
            new HeldRecord(MARCH_19, 2, 60, 40L, 7_200L, List.of(output(RUBBISH, "12.5", TONNE)));
    private static final ActivityHeld HELD = new ActivityHeld("a1", ActivityKind.CLEANUP, TeamKind.VOLUNTEER, RECORD);

    private static Output output(OutputKind what, String quantity, OutputUnit unit) {
        return new Output(what, new BigDecimal(quantity), unit);
    }

    @Test
    void whatWasHeldIsRecordedForTheDayItOccurredOn() {
        planned()
                .when(evening(), hold(null, 60, 40L, output(RUBBISH, "12.5", TONNE)))
                .facts(HELD);
    }

    @Test
    void itMayBeRecordedOnALaterDay() {
        planned()
                .when(
                        evening().at("2021-04-02T09:00:00+08:00"),
                        hold(MARCH_19, 60, 40L, output(RUBBISH, "12.5", TONNE)))
                .facts(HELD);
    }

    @Test
    void nothingIsHeldInTheFutureOrBeforeItWasPlanned() {
        planned()
                .when(evening(), hold(MARCH_19.plusDays(1), 60, 40L))
                .refused(ActivityRule.HELD_IN_THE_FUTURE, MARCH_19.plusDays(1), MARCH_19);
        planned()
                .when(evening(), hold(LocalDate.parse("2021-02-28"), 60, 40L))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        planned()
                .when(evening().at("2021-02-28T09:00:00+08:00"), hold(null, 60, 40L))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void anActivityIsHeldOnce() {
        held().when(evening(), hold(null, 60, 40L)).refused(ActivityRule.ALREADY_HELD);
    }

    @Test
    void participantsDoNotExceedAttendances() {
        planned().when(evening(), hold(null, 60, 61L)).refused(ActivityRule.PARTICIPANTS_EXCEED_ATTENDANCES, 61L, 60L);
        planned().when(evening(), hold(null, 60, 60L)).result().expectSuccessfulHandlerExecution();
        planned().when(evening(), hold(null, 60, null)).result().expectSuccessfulHandlerExecution();
    }

    @Test
    void anOutputIsNamedOnceForEachUnit() {
        planned()
                .when(evening(), hold(null, 60, 40L, output(RUBBISH, "1", TONNE), output(RUBBISH, "2", TONNE)))
                .refused(ActivityRule.OUTPUT_NAMED_TWICE, RUBBISH, TONNE);
        planned()
                .when(evening(), hold(null, 60, 40L, output(RUBBISH, "1", TONNE), output(RUBBISH, "2", TRUCKLOAD)))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatIsCountedComesInWholeNumbers() {
        planned()
                .when(evening(), hold(null, 60, 40L, output(RUBBISH, "1.5", TRUCKLOAD)))
                .refused(ActivityRule.OUTPUT_NOT_WHOLE, "1.5", TRUCKLOAD);
    }

    @Test
    void quantitiesAreStoredAsTheyAreAndWithoutSpareNoughts() {
        HeldRecord plain = new HeldRecord(
                MARCH_19,
                2,
                60,
                40L,
                7_200L,
                List.of(
                        output(RUBBISH, "300", TRUCKLOAD),
                        output(RUBBISH, "4800", TONNE),
                        output(BUILDING_WASTE, "0.125", CUBIC_METRE)));
        planned()
                .when(
                        evening(),
                        hold(
                                null,
                                60,
                                40L,
                                output(RUBBISH, "3e2", TRUCKLOAD),
                                output(RUBBISH, "4800.00", TONNE),
                                output(BUILDING_WASTE, "0.125", CUBIC_METRE)))
                .facts(new ActivityHeld("a1", ActivityKind.CLEANUP, TeamKind.VOLUNTEER, plain));
    }

    @Test
    void aCorrectionSaysWhatStoodBefore() {
        HeldRecord corrected = new HeldRecord(APRIL_19, 1, 30, null, null, List.of());
        held().when(later(), correct(APRIL_19, 1, 30))
                .facts(new RecordCorrected(
                        "a1", ActivityKind.CLEANUP, TeamKind.VOLUNTEER, 2, RECORD, corrected, "月份填错"));
        held().facts(new RecordCorrected("a1", ActivityKind.CLEANUP, TeamKind.VOLUNTEER, 2, RECORD, corrected, "月份填错"))
                .when(later(), correct(MARCH_19, 1, 30))
                .facts(new RecordCorrected(
                        "a1",
                        ActivityKind.CLEANUP,
                        TeamKind.VOLUNTEER,
                        3,
                        corrected,
                        new HeldRecord(MARCH_19, 1, 30, null, null, List.of()),
                        "月份填错"));
    }

    @Test
    void aCorrectionThatNamesNoDayLeavesIt() {
        held().when(later(), correct(null, 1, 30))
                .facts(new RecordCorrected(
                        "a1",
                        ActivityKind.CLEANUP,
                        TeamKind.VOLUNTEER,
                        2,
                        RECORD,
                        new HeldRecord(MARCH_19, 1, 30, null, null, List.of()),
                        "月份填错"));
    }

    @Test
    void onlyWhatWasHeldIsCorrectedAndOnlyToSomethingElse() {
        planned().when(later(), correct(null, 1, 30)).refused(ActivityRule.NOT_HELD_YET);
        held().when(
                        later(),
                        new CorrectRecord(
                                "a1", null, 2, 60, 40L, 7_200L, List.of(output(RUBBISH, "12.500", TONNE)), "无误"))
                .refused(ActivityRule.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void aCorrectionKeepsTheRulesOfARecord() {
        held().when(later(), correct(LocalDate.parse("2021-06-01"), 1, 30)).refused(ActivityRule.HELD_IN_THE_FUTURE);
        held().when(later(), new CorrectRecord("a1", null, 1, 30, 31L, null, List.of(), "人数"))
                .refused(ActivityRule.PARTICIPANTS_EXCEED_ATTENDANCES, 31L, 30L);
        held().when(evening().at("2021-03-19T08:00:00+08:00"), correct(null, 1, 30))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void anActivityIsCancelledBeforeOrAfterItIsOnRecord() {
        planned()
                .when(later(), new CancelActivity("a1", "下雨"))
                .facts(new ActivityCancelled("a1", ActivityKind.CLEANUP, TeamKind.VOLUNTEER, null, "下雨"));
        held().when(later(), new CancelActivity("a1", "未曾举办"))
                .facts(new ActivityCancelled("a1", ActivityKind.CLEANUP, TeamKind.VOLUNTEER, RECORD, "未曾举办"));
        held().when(evening().at("2021-03-19T08:00:00+08:00"), new CancelActivity("a1", "未曾举办"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void nothingComesAfterACancellation() {
        ActivityCancelled cancelled = new ActivityCancelled("a1", ActivityKind.CLEANUP, TeamKind.VOLUNTEER, null, "下雨");
        planned().facts(cancelled).when(later(), hold(null, 60, 40L)).refused(CommonRule.CLOSED);
        held().facts(cancelled).when(later(), correct(null, 1, 30)).refused(CommonRule.CLOSED);
        planned()
                .facts(cancelled)
                .when(later(), new CancelActivity("a1", "又下雨"))
                .refused(CommonRule.CLOSED);
    }

    private static Given<Activity> planned() {
        return KnownThings.all().around(Activity.class).facts(PLANNED);
    }

    private static Given<Activity> held() {
        return planned().fact(evening(), HELD);
    }

    private static IssuedBuilder evening() {
        return issued().from("xinhualu").at("2021-03-19T18:00:00+08:00");
    }

    private static IssuedBuilder later() {
        return issued().from("xinhualu").at("2021-05-01T09:00:00+08:00");
    }

    private static RecordHeld hold(LocalDate heldOn, long attendances, Long participants, Output... outputs) {
        return new RecordHeld("a1", heldOn, 2, attendances, participants, 7_200L, List.of(outputs));
    }

    private static CorrectRecord correct(LocalDate heldOn, int sessions, long attendances) {
        return new CorrectRecord("a1", heldOn, sessions, attendances, null, null, List.of(), "月份填错");
    }
}
