package io.taizhang.query.renovation;

import static io.taizhang.query.renovation.Projects.approved;
import static io.taizhang.query.renovation.Projects.included;
import static io.taizhang.query.renovation.Projects.started;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.organisation.Condition;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.Stage;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundSurveyTest {
    private final CompoundSurvey survey = new CompoundSurvey();

    @Test
    void compoundIsCountedOnceHoweverOftenItIsSurveyed() {
        Rows<CompoundRow> rows =
                Rows.of(survey, surveyed(PlaceKind.COMPOUND, true), surveyed(PlaceKind.COMPOUND, false));

        assertThat(rows.row("xinhualu").surveyed()).isEqualTo(1);
        assertThat(rows.row("demo").surveyed()).isEqualTo(1);
    }

    @Test
    void onlyCompoundsCount() {
        Rows<CompoundRow> rows = Rows.of(
                survey,
                surveyed(PlaceKind.ROAD_SEGMENT, true),
                included(ProjectKind.ROAD),
                fact(new DemonstrationDesignated("p1", ProjectKind.ROAD)));

        assertThat(rows.keys()).isEmpty();
    }

    @Test
    void projectMovesFromPlanToWorksToDone() {
        Rows<CompoundRow> rows = Rows.of(survey, included(), approved(100));
        assertThat(rows.row("xinhualu").inPlan()).isEqualTo(1);

        rows.and(started());
        assertThat(rows.row("xinhualu").inPlan()).isZero();
        assertThat(rows.row("xinhualu").underWorks()).isEqualTo(1);

        rows.and(fact(new WorksCompleted("p1", ProjectKind.COMPOUND)));
        assertThat(rows.row("xinhualu").done()).isEqualTo(1);
        assertThat(rows.row("xinhualu").handedOver()).isZero();

        rows.and(fact(new ProjectHandedOver("p1", ProjectKind.COMPOUND, "示例物业01")));
        assertThat(rows.row("xinhualu").done()).isEqualTo(1);
        assertThat(rows.row("xinhualu").handedOver()).isEqualTo(1);
        assertThat(rows.row("xinhualu").projects()).isEqualTo(1);
    }

    @Test
    void rejectedWorksAreUnderWorksAgain() {
        CompoundRow row = Rows.of(
                        survey,
                        included(),
                        approved(100),
                        started(),
                        fact(new WorksCompleted("p1", ProjectKind.COMPOUND)),
                        fact(new WorksRejected("p1", ProjectKind.COMPOUND, List.of("排水不畅"))))
                .row("demo");

        assertThat(row.underWorks()).isEqualTo(1);
        assertThat(row.done()).isZero();
    }

    @Test
    void cancelledProjectIsNoLongerAProject() {
        CompoundRow row = Rows.of(
                        survey,
                        included(),
                        approved(100),
                        fact(new ProjectCancelled("p1", ProjectKind.COMPOUND, Stage.PREPARATION, "征收")))
                .row("xinhualu");

        assertThat(row.projects()).isZero();
        assertThat(row.inPlan()).isZero();
        assertThat(row.cancelled()).isEqualTo(1);
    }

    @Test
    void demonstrationsAreCounted() {
        assertThat(Rows.of(survey, included(), fact(new DemonstrationDesignated("p1", ProjectKind.COMPOUND)))
                        .row("xinhualu")
                        .demonstrations())
                .isEqualTo(1);
    }

    @Test
    void unitIsCalledByItsNewestName() {
        CompoundRow row = Rows.of(
                        survey,
                        fact(new UnitRegistered(
                                "xinhualu", "demo", UnitKind.SUBDISTRICT, "新华路", null, null, null, List.of())),
                        fact(new UnitRenamed("xinhualu", "新华路街道")))
                .row("xinhualu");

        assertThat(row.name()).isEqualTo("新华路街道");
        assertThat(row.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(row.surveyed()).isZero();
    }

    private static Facts surveyed(PlaceKind kind, boolean first) {
        return fact(new PlaceSurveyed("yard-1", "xinhualu", kind, List.of(), List.of(), Condition.POOR, first));
    }
}
