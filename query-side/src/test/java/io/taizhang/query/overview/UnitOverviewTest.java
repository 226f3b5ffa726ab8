package io.taizhang.query.overview;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.organisation.Condition;
import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationEvent.FacilityClosed;
import io.taizhang.api.organisation.OrganisationEvent.FacilityOpened;
import io.taizhang.api.organisation.OrganisationEvent.HeadcountChanged;
import io.taizhang.api.organisation.OrganisationEvent.MerchantDeregistered;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceClosed;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PublishedFigureDeclared;
import io.taizhang.api.organisation.OrganisationEvent.TeamDisbanded;
import io.taizhang.api.organisation.OrganisationEvent.TeamFormed;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitFiguresCorrected;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.Population;
import io.taizhang.api.organisation.PopulationKind;
import io.taizhang.api.organisation.Qualifier;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.Stage;
import io.taizhang.query.organisation.DeclaredFigure;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitOverviewTest {
    private final UnitOverview overview = new UnitOverview();

    @Test
    void unitAboveSeesWhatHappensThreeLevelsBelow() {
        Rows<OverviewRow> rows = tree().and(
                        fact(new PaymentMade("p1", ProjectKind.COMPOUND, "a", "c1", "f1", 300, "凭证-1"))
                                .in("demo/xinhualu/c1"),
                        fact(new PaymentMade("p2", ProjectKind.ROAD, "b", "c2", "f1", 50, "凭证-2"))
                                .in("demo/xinhualu"));

        assertThat(rows.row("c1").renovation().paidFen()).isEqualTo(300);
        assertThat(rows.row("xinhualu").renovation().paidFen()).isEqualTo(350);
        assertThat(rows.row("demo").renovation().paidFen()).isEqualTo(350);
    }

    @Test
    void whatWasPaidIsToldByTheKindOfWorks() {
        Rows<OverviewRow> rows = tree().and(
                        payment("a", 300),
                        payment("b", 70),
                        fact(new PaymentMade("p2", ProjectKind.ROAD, "c", "c1", "f1", 50, "凭证")));
        assertThat(rows.json("demo")).contains("\"paidFenByKind\":{\"COMPOUND\":370,\"ROAD\":50}");

        rows.and(reversal("a", 300));
        assertThat(rows.row("demo").renovation().paidFenByKind().of(ProjectKind.COMPOUND))
                .isEqualTo(70);
    }

    @Test
    void unitsOwnFiguresStayItsOwn() {
        Rows<OverviewRow> rows = tree();

        assertThat(rows.row("xinhualu").organisation().areaM2()).isEqualTo(3_800_000);
        assertThat(rows.row("xinhualu").organisation().populations()).hasSize(1);
        assertThat(rows.row("demo").organisation().areaM2()).isNull();
        assertThat(rows.row("c1").organisation().populations()).isEmpty();
    }

    @Test
    void correctedFiguresReplaceTheRegisteredOnes() {
        Rows<OverviewRow> rows =
                tree().and(fact(new UnitFiguresCorrected("xinhualu", null, 4_000_000L, 15_000L, List.of())));

        assertThat(rows.row("xinhualu").organisation().areaM2()).isEqualTo(4_000_000);
        assertThat(rows.row("xinhualu").organisation().households()).isEqualTo(15_000);
        assertThat(rows.row("demo").organisation().households()).isNull();
    }

    @Test
    void communitiesAreCountedBelowAUnit() {
        Rows<OverviewRow> rows = tree();
        assertThat(rows.row("demo").organisation().communities()).isEqualTo(1);
        assertThat(rows.row("c1").organisation().communities()).isZero();

        rows.and(fact(new UnitClosed("c1", UnitKind.COMMUNITY)).in("demo/xinhualu/c1"));
        assertThat(rows.row("xinhualu").organisation().communities()).isZero();
        assertThat(rows.row("c1").open()).isFalse();
        assertThat(rows.row("xinhualu").open()).isTrue();
    }

    @Test
    void unitIsCalledByItsNewestName() {
        Rows<OverviewRow> rows = tree().and(fact(new UnitRenamed("xinhualu", "新华街道")));

        assertThat(rows.row("xinhualu").name()).isEqualTo("新华街道");
        assertThat(rows.row("demo").name()).isEqualTo("示范区");
        assertThat(rows.row("xinhualu").kind()).isEqualTo(UnitKind.SUBDISTRICT);
    }

    @Test
    void afterAMoveOnlyLaterFactsGoToTheNewParent() {
        Rows<OverviewRow> rows = tree().and(
                        payment("a", 300).in("demo/xinhualu/c1"),
                        fact(new UnitMoved("c1", "xinhualu", "xiaoyi")).in("demo/xiaoyi/c1"),
                        payment("b", 50).in("demo/xiaoyi/c1"));

        assertThat(rows.row("xinhualu").renovation().paidFen()).isEqualTo(300);
        assertThat(rows.row("xiaoyi").renovation().paidFen()).isEqualTo(50);
        assertThat(rows.row("demo").renovation().paidFen()).isEqualTo(350);
        assertThat(rows.row("c1").renovation().paidFen()).isEqualTo(350);
        assertThat(rows.row("c1").unitPath()).isEqualTo("demo/xiaoyi/c1");
    }

    @Test
    void openPlacesAndTheirResidentsAreSummedByKind() {
        Rows<OverviewRow> rows = tree().and(place("y1", 300L), place("y2", null), place("y3", 500L));
        assertThat(rows.row("demo").organisation().placesByKind().of(PlaceKind.COMPOUND))
                .isEqualTo(3);
        assertThat(rows.row("demo").organisation().residentsByPlaceKind().of(PlaceKind.COMPOUND))
                .isEqualTo(800);

        rows.and(fact(new PlaceClosed("y1", "xinhualu", PlaceKind.COMPOUND, 300L)));
        assertThat(rows.row("demo").organisation().placesByKind().of(PlaceKind.COMPOUND))
                .isEqualTo(2);
        assertThat(rows.row("demo").organisation().residentsByPlaceKind().of(PlaceKind.COMPOUND))
                .isEqualTo(500);
    }

    @Test
    void teamsAndPeopleInThemAreCounted() {
        Rows<OverviewRow> rows = tree().and(
                        fact(new TeamFormed("t1", "xinhualu", TeamKind.VOLUNTEER, "一队", 20)),
                        fact(new TeamFormed("t2", "xinhualu", TeamKind.ARTS, "二队", 12)),
                        fact(new HeadcountChanged("t1", "xinhualu", TeamKind.VOLUNTEER, 20, 25)));
        assertThat(rows.row("demo").organisation().teams()).isEqualTo(2);
        assertThat(rows.row("demo").organisation().headcount()).isEqualTo(37);
        assertThat(rows.row("demo").organisation().headcountByKind().of(TeamKind.VOLUNTEER))
                .isEqualTo(25);

        rows.and(fact(new TeamDisbanded("t2", "xinhualu", TeamKind.ARTS, 12)));
        assertThat(rows.row("demo").organisation().teams()).isEqualTo(1);
        assertThat(rows.row("demo").organisation().headcount()).isEqualTo(25);
    }

    @Test
    void facilitiesMerchantsAndPostsAreCounted() {
        Rows<OverviewRow> rows = tree().and(
                        fact(new FacilityOpened("b", "xinhualu", FacilityKind.SUGGESTION_BOX, "意见箱", 22)),
                        fact(new MerchantRegistered("m1", "xinhualu", "示例商户01", null, null, null)),
                        fact(new PostCreated("post-1", "xinhualu", "网格长", null)));
        assertThat(rows.row("demo").organisation().facilitiesByKind().of(FacilityKind.SUGGESTION_BOX))
                .isEqualTo(22);
        assertThat(rows.row("demo").organisation().merchants()).isEqualTo(1);
        assertThat(rows.row("demo").organisation().posts()).isEqualTo(1);

        rows.and(
                fact(new FacilityClosed("b", "xinhualu", FacilityKind.SUGGESTION_BOX, 22)),
                fact(new MerchantDeregistered("m1", "xinhualu")));
        assertThat(rows.row("demo").organisation().facilitiesByKind().total()).isZero();
        assertThat(rows.row("demo").organisation().merchants()).isZero();
    }

    @Test
    void compoundIsSurveyedOnce() {
        Rows<OverviewRow> rows = tree().and(surveyed(true), surveyed(false));

        assertThat(rows.row("xinhualu").renovation().surveyed()).isEqualTo(1);
    }

    @Test
    void cancelledProjectCountsOnlyAmongTheStages() {
        Rows<OverviewRow> rows = tree().and(
                        included("p1", ProjectKind.COMPOUND),
                        included("p2", ProjectKind.ROAD),
                        fact(new DemonstrationDesignated("p1", ProjectKind.COMPOUND)),
                        fact(new ProjectCancelled("p2", ProjectKind.ROAD, Stage.IDENTIFICATION, "征收")));

        var renovation = rows.row("demo").renovation();
        assertThat(renovation.projects()).isEqualTo(1);
        assertThat(renovation.projectsByKind().of(ProjectKind.ROAD)).isZero();
        assertThat(renovation.projectsByStage().of(Stage.CANCELLED)).isEqualTo(1);
        assertThat(renovation.projectsByStage().of(Stage.IDENTIFICATION)).isEqualTo(1);
        assertThat(renovation.demonstrations()).isEqualTo(1);
    }

    @Test
    void openFundsAndTheirMoneyAreSummed() {
        Rows<OverviewRow> rows = tree().and(
                        fact(new FundOpened("f1", "xinhualu", "改造专项", 2021, FundPurpose.RENOVATION, FundSource.CITY)),
                        fact(new FundsAppropriated("f1", 1_000, "财预〔2021〕1号")),
                        fact(new FundsReserved("f1", "p1", "a", 300)));
        assertThat(rows.row("demo").fund().funds()).isEqualTo(1);
        assertThat(rows.row("demo").fund().appropriatedFen()).isEqualTo(1_000);
        assertThat(rows.row("demo").fund().availableFen()).isEqualTo(700);

        assertThat(rows.and(fact(new FundClosed("f1"))).row("demo").fund().funds())
                .isZero();
    }

    @Test
    void publishedFigureStandsBesideWhatTheLedgerComputes() {
        Rows<OverviewRow> rows = tree().and(surveyed(true), declared("180", "2020年"), declared("190", "2021年"));

        assertThat(rows.row("xinhualu").declared())
                .containsOnly(Map.entry(
                        "renovation.surveyed",
                        new DeclaredFigure(new BigDecimal("190"), "个", Qualifier.OVER, "工作总结", "2021年")));
        assertThat(rows.row("demo").declared()).isEmpty();
        assertThat(rows.json("xinhualu"))
                .contains("\"renovation\":{\"surveyed\":1,")
                .contains("\"declared\":{\"renovation.surveyed\":{\"value\":190,");
    }

    @Test
    void latestFactIsTheOneThatHappenedLast() {
        Rows<OverviewRow> rows = tree().and(
                        payment("a", 1).occurred("2021-06-01"), payment("b", 1).occurred("2021-05-01"));

        assertThat(rows.row("xinhualu").latestOccurredAt()).isEqualTo("2021-06-01T04:00:00Z");
    }

    private Rows<OverviewRow> tree() {
        return Rows.of(
                overview,
                unit("demo", null, UnitKind.DISTRICT, "示范区", null, List.of()).in("demo"),
                unit(
                        "xinhualu",
                        "demo",
                        UnitKind.SUBDISTRICT,
                        "新华路街道",
                        3_800_000L,
                        List.of(new Population(PopulationKind.RESIDENT, 45_000, Qualifier.EXACT))),
                unit("xiaoyi", "demo", UnitKind.SUBDISTRICT, "孝义街道", null, List.of())
                        .in("demo/xiaoyi"),
                unit("c1", "xinhualu", UnitKind.COMMUNITY, "一社区", null, List.of())
                        .in("demo/xinhualu/c1"));
    }

    private static Facts unit(
            String id,
            @Nullable String parent,
            UnitKind kind,
            String name,
            @Nullable Long areaM2,
            List<Population> people) {
        return fact(new UnitRegistered(id, parent, kind, name, null, areaM2, null, people));
    }

    private static Facts payment(String id, long fen) {
        return fact(new PaymentMade("p1", ProjectKind.COMPOUND, id, "c1", "f1", fen, "凭证"));
    }

    private static Facts reversal(String id, long fen) {
        return fact(new PaymentReversed(
                "p1", ProjectKind.COMPOUND, id, "c1", "f1", fen, LocalDate.parse("2021-05-01"), "账户有误"));
    }

    private static Facts place(String id, @Nullable Long residents) {
        return fact(new PlaceRegistered(
                id, "xinhualu", PlaceKind.COMPOUND, "院", null, null, residents, null, null, null, null));
    }

    private static Facts surveyed(boolean first) {
        return fact(
                new PlaceSurveyed("y1", "xinhualu", PlaceKind.COMPOUND, List.of(), List.of(), Condition.POOR, first));
    }

    private static Facts included(String id, ProjectKind kind) {
        return fact(new IncludedInPlan(id, "xinhualu", kind, null, "改造", List.of(), 2021));
    }

    private static Facts declared(String value, String period) {
        return fact(new PublishedFigureDeclared(
                "xinhualu", "renovation.surveyed", new BigDecimal(value), "个", Qualifier.OVER, "工作总结", period));
    }
}
