package io.taizhang.query.casework;

import static io.taizhang.query.casework.Told.MARK;
import static io.taizhang.query.casework.Told.clocking;
import static io.taizhang.query.casework.Told.department;
import static io.taizhang.query.casework.Told.office;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseMeasure;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.ServiceClocks;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CasePerformanceTest {
    private static final CaseMark LATE = MARK.setAside(Aside.ENTERED_LATE);

    @Test
    void aCaseCountsForItsOfficeAndAllAboveInItsMonthAndOverallAndNotForItsDepartment() {
        Rows<PerformanceRow> rows = Rows.of(new CasePerformance(), Told.closed());

        for (String key : new String[] {"demo/all", "demo/2026-11", "xinhualu/all", "xinhualu/2026-11"}) {
            PerformanceRow row = rows.row(key);
            assertThat(row.filingRate()).isEqualTo(Rate.of("filed/reported v1", 1, 1));
            assertThat(row.closingRate()).isEqualTo(Rate.of("closed/filed v1", 1, 1));
            assertThat(row.onTimeRate().denominator()).isEqualTo(1);
            assertThat(row.onTimeRate().percent()).isEqualByComparingTo("100");
            assertThat(row.decideRate().numerator()).isEqualTo(1);
            assertThat(row.dispatchRate().numerator()).isEqualTo(1);
            assertThat(row.arriveRate().numerator()).isEqualTo(1);
            assertThat(row.satisfactionRate().percent()).isNull();
        }
        assertThat(rows.row("xinhualu/all").unitPath()).isEqualTo("demo/xinhualu");
        assertThat(rows.row("demo/all").unitPath()).isEqualTo("demo");
        assertThat(rows.keys()).noneMatch(key -> key.startsWith("d1"));
    }

    @Test
    void aBreachIsInTheDenominatorOnly() {
        CaseFiled tooLate =
                new CaseFiled("c1", MARK, "stalls", "占用道路经营的", 14, clocking("09:05:01", Told.DECIDE, Told.DISPATCH));
        ClockBreached breach = new ClockBreached("c1", MARK, Told.DECIDE, "xinhualu", 2);

        for (Facts[] order : new Facts[][] {
            {office(Told.REPORTED), office(breach), office(tooLate)},
            {office(Told.REPORTED), office(tooLate), office(breach)}
        }) {
            PerformanceRow row = Rows.of(new CasePerformance(), order).row("xinhualu/all");
            assertThat(row.decideRate().numerator()).isZero();
            assertThat(row.decideRate().denominator()).isEqualTo(1);
        }
    }

    @Test
    void aCaseEnteredLateIsInNoNumeratorAndNoDenominatorButInItsOwnShare() {
        PerformanceRow row = overall(
                office(Told.REPORTED),
                office(Told.FILED),
                office(new CaseDispatched("c1", LATE, "d1", clocking("09:08:00", Told.DISPATCH, null))),
                office(new CaseEnteredLate(
                        "c1", LATE, CaseScore.of(Told.REPORTED).plus(CaseScore.of(Told.FILED)))),
                department(new ArrivedOnSite("c1", LATE, "d1", clocking("09:20:00", null, null))),
                department(new ClockBreached("c1", LATE, Told.DISPATCH, "xinhualu", 2)),
                department(new CaseClosed("c1", LATE, "已处理")));

        assertThat(row.counts().of(CaseMeasure.ENTERED_LATE)).isEqualTo(1);
        assertThat(row.counts().total()).isEqualTo(1);
        assertThat(row.enteredLateShare().percent()).isEqualByComparingTo("100");
        assertThat(row.filingRate().denominator()).isZero();
    }

    @Test
    void aMergedCaseCountsWhereItWasMergedInto() {
        PerformanceRow row = overall(
                office(Told.REPORTED),
                office(Told.FILED),
                office(new CaseMerged(
                        "c1",
                        MARK.setAside(Aside.MERGED),
                        "c0",
                        CaseScore.of(Told.REPORTED).plus(CaseScore.of(Told.FILED)),
                        clocking("09:05:30", Told.DISPATCH, null))));
        assertThat(row.counts().of(CaseMeasure.MERGED)).isEqualTo(1);
        assertThat(row.counts().total()).isEqualTo(1);
    }

    @Test
    void reworkCountsACaseOnceAndAReopenedCaseIsNotClosed() {
        ClockRun again = new ClockRun(CaseClock.HANDLE, 2, Told.at("23:59:00"));
        PerformanceRow row = Rows.of(new CasePerformance(), Told.closed())
                .and(
                        department(new CaseReopened("c1", MARK, 1, "复发", clocking("12:00:00", null, null))),
                        department(new SentBack("c1", MARK, "d1", 2, "未清", clocking("13:00:00", null, again))))
                .row("xinhualu/all");
        assertThat(row.reworkRate()).isEqualTo(Rate.of("reworked/handled v1", 1, 1));
        assertThat(row.closingRate()).isEqualTo(Rate.of("closed/filed v1", 0, 1));
    }

    @Test
    void answersOfFourAndFiveAreSatisfied() {
        PerformanceRow row = Rows.of(new CasePerformance(), Told.closed())
                .and(
                        department(new CalledBack("c1", MARK, false, null, null)),
                        department(new CalledBack("c1", MARK, true, true, 4)),
                        department(new CaseRated("c1", MARK, 3)))
                .row("xinhualu/all");
        assertThat(row.satisfactionRate()).isEqualTo(Rate.of("satisfied/answers v1", 1, 2));
        assertThat(row.satisfactionRate().percent()).isEqualByComparingTo("50");
    }

    @Test
    void aDeferredCaseIsAShareOfThoseFiledHoweverOftenItIsDeferred() {
        LocalDate until = LocalDate.parse("2026-11-30");
        PerformanceRow row = Rows.of(new CasePerformance(), Told.closed())
                .and(
                        department(new CaseDeferred("c1", MARK, until, "待", 1, Told.HANDLE)),
                        department(new CaseDeferred("c1", MARK, until, "待", 2, Told.HANDLE)))
                .row("xinhualu/all");
        assertThat(row.deferredShare()).isEqualTo(Rate.of("deferred/filed v1", 1, 1));
    }

    @Test
    void aDeclinedCaseWasReportedAndNotFiled() {
        PerformanceRow row = overall(
                office(Told.REPORTED),
                office(new CaseDeclined("c1", MARK, "不属", clocking("09:04:00", Told.DECIDE, null))));
        assertThat(row.filingRate()).isEqualTo(Rate.of("filed/reported v1", 0, 1));
        assertThat(row.decideRate().numerator()).isEqualTo(1);
    }

    @Test
    void theOverviewCountsWhatIsOpenForTheOfficeOnly() {
        CaseworkPart part = new CaseworkPart();
        CaseworkFigures office = fold(part, "xinhualu", Told.closed());
        assertThat(office.open()).isZero();
        assertThat(office.counts().of(CaseMeasure.CLOSED)).isEqualTo(1);
        assertThat(fold(part, "demo", office(Told.REPORTED)).open()).isEqualTo(1);
        assertThat(fold(part, "d1", Told.closed())).isEqualTo(CaseworkFigures.NONE);
    }

    private static CaseworkFigures fold(CaseworkPart part, String unitId, Facts... facts) {
        CaseworkFigures figures = part.nothing();
        long position = 0;
        for (Facts fact : facts) {
            figures = part.after(unitId, figures, fact.at(++position));
        }
        return figures;
    }

    @Test
    void aPolicyIsSeenInItsLatestVersionWithTheSumOfItsClocks() {
        Rows<PolicyRow> rows = Rows.of(
                new ServicePolicies(),
                fact(new ServicePolicyPublished(
                        "xinhualu", "xinhualu", 1, Told.POLICY.clocks(), Told.POLICY.categories())));
        assertThat(rows.row("xinhualu").totalSec()).isEqualTo(960);

        rows.and(fact(new ServicePolicyRevised(
                "xinhualu", "xinhualu", 2, 1, new ServiceClocks(600, 60, 600), Told.POLICY.categories())));
        assertThat(rows.row("xinhualu").version()).isEqualTo(2);
        assertThat(rows.row("xinhualu").decideSec()).isEqualTo(600);
    }

    @Test
    void aGridIsHotAtTheHourOfTheReport() {
        HeatRow row = Rows.of(new GridHeat(), office(Told.REPORTED).occurredAt(Told.at("09:00:00")))
                .and(office(Told.REPORTED).occurredAt(Told.at("23:59:59")))
                .row("xinhualu/g7");
        assertThat(row.cases()).isEqualTo(2);
        assertThat(row.byHour().get(9)).isEqualTo(1);
        assertThat(row.byHour().get(23)).isEqualTo(1);
        assertThat(row.byHour()).hasSize(24);
    }

    @Test
    void whoFollowsACaseIsToldItsStageTheReplyAndWhenToRate() {
        Rows<TrackingRow> rows = Rows.of(new CaseTracking());
        CaseworkEvent[] steps = {
            Told.REPORTED,
            Told.FILED,
            Told.DISPATCHED,
            Told.ACCEPTED,
            Told.ARRIVED,
            Told.HANDLED,
            Told.VERIFIED,
            Told.CLOSED
        };
        CaseStage[] stages = {
            CaseStage.REPORTED,
            CaseStage.FILED,
            CaseStage.DISPATCHED,
            CaseStage.ACCEPTED,
            CaseStage.ARRIVED,
            CaseStage.HANDLED,
            CaseStage.VERIFIED,
            CaseStage.CLOSED
        };
        for (int i = 0; i < steps.length; i++) {
            rows.and(i == 0 ? office(steps[i]) : department(steps[i]));
            assertThat(rows.row(Told.CODE).stage()).isEqualTo(stages[i]);
            assertThat(rows.row(Told.CODE).ratingAsked()).isEqualTo(stages[i] == CaseStage.CLOSED);
        }
        assertThat(rows.row(Told.CODE).reply()).isEqualTo("已处理");
        assertThat(rows.row(Told.CODE).toString())
                .doesNotContain(Told.WORDS.ciphertext(), Told.CONTACT.ciphertext(), "d1");

        rows.and(department(new CaseRated("c1", MARK, 5)));
        assertThat(rows.row(Told.CODE).satisfaction()).isEqualTo(5);
        assertThat(rows.row(Told.CODE).ratingAsked()).isFalse();
    }

    @Test
    void whoRatedACaseIsAskedAgainOnceItWasReopenedAndClosed() {
        Rows<TrackingRow> rows = Rows.of(new CaseTracking(), Told.closed());
        rows.and(department(new CaseRated("c1", MARK, 1)));
        rows.and(office(new CaseReopened(
                "c1",
                MARK,
                1,
                "复发",
                clocking("13:00:00", null, new ClockRun(CaseClock.DISPATCH, 2, Told.at("13:01:00"))))));
        assertThat(rows.row(Told.CODE).stage()).isEqualTo(CaseStage.FILED);
        assertThat(rows.row(Told.CODE).satisfaction()).isNull();
        assertThat(rows.row(Told.CODE).ratingAsked()).isFalse();
        rows.and(department(Told.CLOSED));
        assertThat(rows.row(Told.CODE).ratingAsked()).isTrue();
    }

    @Test
    void whoFollowsAMergedCaseIsToldWhereItGoesOn() {
        TrackingRow row = Rows.of(
                        new CaseTracking(),
                        office(Told.REPORTED),
                        office(new CaseMerged(
                                "c1",
                                MARK.setAside(Aside.MERGED),
                                "c0",
                                CaseScore.NONE,
                                clocking("09:04:00", Told.DECIDE, null))))
                .row(Told.CODE);
        assertThat(row.stage()).isEqualTo(CaseStage.MERGED);
        assertThat(row.mergedIntoCaseId()).isEqualTo("c0");
    }

    @Test
    void whoFollowsADeclinedCaseIsToldWhy() {
        TrackingRow row = Rows.of(
                        new CaseTracking(),
                        office(Told.REPORTED),
                        office(new CaseDeclined("c1", MARK, "不属受理范围", clocking("09:04:00", Told.DECIDE, null))))
                .row(Told.CODE);
        assertThat(row.stage()).isEqualTo(CaseStage.DECLINED);
        assertThat(row.reply()).isEqualTo("不属受理范围");
        assertThat(row.ratingAsked()).isFalse();
    }

    private static PerformanceRow overall(Facts... facts) {
        return Rows.of(new CasePerformance(), Arrays.asList(facts)).row("xinhualu/all");
    }
}
