package io.taizhang.query.casework;

import static io.taizhang.query.casework.Told.MARK;
import static io.taizhang.query.casework.Told.clocking;
import static io.taizhang.query.casework.Told.department;
import static io.taizhang.query.casework.Told.office;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.casework.CaseMeasure;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.HandlingAction;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeferredShareTest {
    private final DeferredShare lens = new DeferredShare();

    @Test
    void hourThatWasPutOffAndThenKeptIsInTimeAndNotAtWorst() {
        DeferredRow row = Rows.of(lens, office(Told.FILED), deferral(1), department(Told.HANDLED))
                .row("xinhualu/2026-11");

        assertThat(row.onTimeRate().percent()).isEqualByComparingTo("100");
        assertThat(row.onTimeAtWorst().percent()).isEqualByComparingTo("0");
        assertThat(row.onTimeAtWorst().denominator()).isEqualTo(1);
        assertThat(row.deferredShare()).isEqualTo(Rate.of("deferred/filed v1", 1, 1));
    }

    @Test
    void unitsAboveAndAllMonthsCountItToo() {
        assertThat(Rows.of(lens, office(Told.FILED)).keys())
                .containsExactly("demo/2026-11", "demo/all", "xinhualu/2026-11", "xinhualu/all");
    }

    @Test
    void caseDeferredTwiceIsOneDeferredCaseAndTwoDeferrals() {
        DeferredRow row =
                Rows.of(lens, office(Told.FILED), deferral(1), deferral(2)).row("xinhualu/all");

        assertThat(row.deferredShare().numerator()).isEqualTo(1);
        assertThat(row.counts().of(CaseMeasure.DEFERRALS)).isEqualTo(2);
    }

    @Test
    void extensionPutsTheHourOffAsADeferralDoes() {
        DeferredRow row = Rows.of(lens, office(Told.FILED), extension(), department(Told.HANDLED), handledAgain())
                .row("xinhualu/all");

        assertThat(row.extensionShare()).isEqualTo(Rate.of("extensions/filed v1", 1, 1));
        assertThat(row.onTimeRate().numerator()).isEqualTo(2);
        assertThat(row.onTimeAtWorst().numerator()).isEqualTo(1);
    }

    @Test
    void whatWasPutOffAndMissedAllTheSameDoesNotFallBelowNothing() {
        DeferredRow row = Rows.of(
                        lens,
                        office(Told.FILED),
                        deferral(1),
                        department(new ClockBreached("c1", MARK, Told.HANDLE, "xinhualu", 2)))
                .row("xinhualu/all");

        assertThat(row.onTimeAtWorst().numerator()).isZero();
        assertThat(row.onTimeAtWorst().denominator()).isEqualTo(1);
    }

    @Test
    void caseThatIsSetAsideTakesAllItCountedForWithIt() {
        CaseScore counted = CaseScore.of(Told.FILED)
                .plus(CaseScore.of((CaseDeferred) deferral(1).event()))
                .plus(CaseScore.of((ExtensionApproved) extension().event()))
                .plus(CaseScore.of(Told.HANDLED));
        DeferredRow row = Rows.of(
                        lens,
                        office(Told.FILED),
                        deferral(1),
                        extension(),
                        department(Told.HANDLED),
                        office(new CaseEnteredLate("c1", MARK, counted)))
                .row("xinhualu/all");

        assertThat(row.counts().total()).isZero();
        assertThat(row.onTimeRate().percent()).isNull();
    }

    private static Facts deferral(int times) {
        return department(new CaseDeferred("c1", MARK, LocalDate.parse("2026-12-01"), "等待配件", times, Told.HANDLE));
    }

    private static Facts extension() {
        return department(new ExtensionApproved("c1", MARK, 48, Told.HANDLE));
    }

    private static Facts handledAgain() {
        return department(new CaseHandled(
                "c1",
                MARK,
                "d1",
                HandlingAction.CLEAN,
                "再次清理",
                null,
                null,
                2,
                clocking("11:00:00", Told.HANDLE, null)));
    }
}
