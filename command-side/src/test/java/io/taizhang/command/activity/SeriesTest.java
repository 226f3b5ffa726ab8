package io.taizhang.command.activity;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.activity.ActivityCommand.DefineSeries;
import io.taizhang.api.activity.ActivityCommand.EndSeries;
import io.taizhang.api.activity.ActivityEvent.SeriesDefined;
import io.taizhang.api.activity.ActivityEvent.SeriesEnded;
import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.Rhythm;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesTest {
    private static final Cadence NINETEENTH = new Cadence(Rhythm.MONTHLY_ON_DAY, 19);
    private static final SeriesDefined DEFINED = new SeriesDefined(
            "s1", "xinhualu", "每月19日环境整治", NINETEENTH, KnownThings.ROTATION, LocalDate.parse("2021-03-01"));

    @Test
    void aSeriesStartsOnTheDayItIsDefinedUnlessSaidOtherwise() {
        none().when(official(), define(NINETEENTH, KnownThings.ROTATION, null)).facts(DEFINED);
        LocalDate may = LocalDate.parse("2021-05-01");
        none().when(official(), define(NINETEENTH, List.of(), may))
                .facts(new SeriesDefined("s1", "xinhualu", "每月19日环境整治", NINETEENTH, List.of(), may));
    }

    @Test
    void aSeriesOnTheSameDayOfEveryMonthSaysWhichDay() {
        none().when(official(), define(new Cadence(Rhythm.MONTHLY_ON_DAY, null), List.of(), null))
                .refused(ActivityRule.CADENCE_DAY_MISSING);
    }

    @ParameterizedTest
    @EnumSource(value = Rhythm.class, names = "MONTHLY_ON_DAY", mode = EnumSource.Mode.EXCLUDE)
    void noOtherSeriesNamesADay(Rhythm rhythm) {
        none().when(official(), define(new Cadence(rhythm, 19), List.of(), null))
                .refused(ActivityRule.CADENCE_DAY_MISPLACED, rhythm);
        none().when(official(), define(new Cadence(rhythm, null), List.of(), null))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aUnitHasOneTurnInARotation() {
        none().when(official(), define(NINETEENTH, List.of("kaiyuan", "kaiyuan"), null))
                .refused(ActivityRule.HOST_NAMED_TWICE, "kaiyuan");
    }

    @Test
    void hostsAreOpenUnitsOfTheSeriesOwn() {
        none().when(official(), define(NINETEENTH, List.of("jichenglu"), null))
                .refused(ActivityRule.HOST_OUTSIDE_UNIT, "jichenglu", "xinhualu");
        none().when(official(), define(NINETEENTH, List.of("gone"), null)).refused(CommonRule.UNIT_CLOSED, "gone");
        none().when(official(), define(NINETEENTH, List.of("nowhere"), null))
                .refused(CommonRule.UNIT_UNKNOWN, "nowhere");
    }

    @Test
    void aSeriesEndsOnce() {
        none().facts(DEFINED)
                .when(official(), new EndSeries("s1", "并入其他活动"))
                .facts(new SeriesEnded("s1", "xinhualu", "并入其他活动"));
        none().facts(DEFINED, new SeriesEnded("s1", "xinhualu", "并入其他活动"))
                .when(official(), new EndSeries("s1", "再次终止"))
                .refused(CommonRule.CLOSED);
    }

    @Test
    void aSeriesDoesNotEndBeforeItIsDefined() {
        none().facts(DEFINED)
                .when(official().at("2021-02-28T09:00:00+08:00"), new EndSeries("s1", "补录"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static Given<Series> none() {
        return KnownThings.all().around(Series.class);
    }

    private static IssuedBuilder official() {
        return issued().from("xinhualu");
    }

    private static DefineSeries define(Cadence cadence, List<String> rotation, LocalDate startsOn) {
        return new DefineSeries("s1", "xinhualu", "每月19日环境整治", cadence, rotation, startsOn);
    }
}
