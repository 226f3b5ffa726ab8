package io.taizhang.query.renovation;

import static io.taizhang.query.renovation.Projects.approved;
import static io.taizhang.query.renovation.Projects.awarded;
import static io.taizhang.query.renovation.Projects.certified;
import static io.taizhang.query.renovation.Projects.included;
import static io.taizhang.query.renovation.Projects.started;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.BallotRecorded;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksCorrected;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.Stage;
import io.taizhang.api.renovation.VariationKind;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenovationProgressTest {

    @Test
    void includedProjectHasEverythingBeforeIt() {
        ProgressRow row = after();

        assertThat(row.stage()).isEqualTo(Stage.IDENTIFICATION);
        assertThat(row.placeIds()).containsExactly("yard-1", "yard-2");
        assertThat(row.ballotPassed()).isNull();
        assertThat(row.percent()).isZero();
        assertThat(row.contracts()).isEmpty();
    }

    @Test
    void lastBallotDecides() {
        assertThat(after(ballot(false)).ballotPassed()).isFalse();
        assertThat(after(ballot(false), ballot(true)).ballotPassed()).isTrue();
    }

    @Test
    void noticeEndsOnTheDayTheDesignSays() {
        LocalDate end = LocalDate.parse("2021-02-08");

        assertThat(after(fact(new DesignPublished("p1", "外墙保温", 7, end))).noticeEndsOn())
                .isEqualTo(end);
    }

    @Test
    void approvalLeadsToPreparation() {
        ProgressRow row = after(approved(1_000).occurred("2021-02-10"));

        assertThat(row.stage()).isEqualTo(Stage.PREPARATION);
        assertThat(row.approvedOn()).isEqualTo("2021-02-10");
    }

    @Test
    void contractShowsItsVariationsAndWhatWasCertified() {
        ProgressRow row = after(
                awarded(900),
                fact(new VariationApproved("p1", "c1", VariationKind.VALUE, "900", "950", "增项", 50)),
                fact(new VariationApproved("p1", "c1", VariationKind.DURATION, "2021-09-30", "2021-10-31", "雨季", 0)),
                certified(400),
                certified(100));

        assertThat(row.contracts()).singleElement().satisfies(contract -> {
            assertThat(contract.sumFen()).isEqualTo(950);
            assertThat(contract.endsOn()).isEqualTo("2021-10-31");
            assertThat(contract.variations()).isEqualTo(2);
            assertThat(contract.certifiedFen()).isEqualTo(500);
        });
    }

    @Test
    void worksAdvanceAndAreCorrected() {
        ProgressRow row = after(
                started().occurred("2021-03-02"),
                fact(new WorksReported("p1", "外墙", 60, "")),
                fact(new WorksCorrected("p1", 60, 45, "误报")));

        assertThat(row.startedOn()).isEqualTo("2021-03-02");
        assertThat(row.worksStage()).isEqualTo("外墙");
        assertThat(row.percent()).isEqualTo(45);
    }

    @Test
    void rejectedWorksGoBackToTheSite() {
        ProgressRow row =
                after(started(), completed(), fact(new WorksRejected("p1", ProjectKind.COMPOUND, List.of("排水不畅"))));

        assertThat(row.stage()).isEqualTo(Stage.IMPLEMENTATION);
        assertThat(row.rejections()).isEqualTo(1);
        assertThat(row.findings()).containsExactly("排水不畅");
        assertThat(row.completedOn()).isNull();
        assertThat(row.accepted()).isFalse();
    }

    @Test
    void acceptedSettledAndHandedOver() {
        ProgressRow row = after(
                started(),
                completed(),
                fact(new WorksAccepted("p1", ProjectKind.COMPOUND, List.of())).occurred("2021-10-10"),
                fact(new AccountSettled("p1", 640, 600, true)),
                fact(new DemonstrationDesignated("p1", ProjectKind.COMPOUND)),
                fact(new ProjectHandedOver("p1", ProjectKind.COMPOUND, "示例物业01"))
                        .occurred("2022-03-01"));

        assertThat(row.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(row.accepted()).isTrue();
        assertThat(row.acceptedOn()).isEqualTo("2021-10-10");
        assertThat(row.settled()).isTrue();
        assertThat(row.lateSettlement()).isTrue();
        assertThat(row.demonstration()).isTrue();
        assertThat(row.handedOver()).isTrue();
        assertThat(row.managedBy()).isEqualTo("示例物业01");
    }

    @Test
    void cancelledProjectSaysWhy() {
        ProgressRow row = after(fact(new ProjectCancelled("p1", ProjectKind.COMPOUND, Stage.IDENTIFICATION, "征收")));

        assertThat(row.stage()).isEqualTo(Stage.CANCELLED);
        assertThat(row.cancelledBecause()).isEqualTo("征收");
    }

    private static Facts completed() {
        return fact(new WorksCompleted("p1", ProjectKind.COMPOUND)).occurred("2021-09-30");
    }

    private static Facts ballot(boolean passed) {
        BigDecimal area = BigDecimal.valueOf(5_200);
        return fact(new BallotRecorded("p1", "改造方案", 96, 90, passed ? 88 : 40, area, area, area, passed));
    }

    private static ProgressRow after(Facts... facts) {
        return Rows.of(new RenovationProgress(), included()).and(facts).row("p1");
    }
}
