package io.taizhang.query.organisation;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Sealed;
import io.taizhang.api.organisation.Condition;
import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationEvent.FacilityClosed;
import io.taizhang.api.organisation.OrganisationEvent.FacilityOpened;
import io.taizhang.api.organisation.OrganisationEvent.HeadcountChanged;
import io.taizhang.api.organisation.OrganisationEvent.MerchantCorrected;
import io.taizhang.api.organisation.OrganisationEvent.MerchantDeregistered;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceClosed;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.api.organisation.OrganisationEvent.PostVacated;
import io.taizhang.api.organisation.OrganisationEvent.TeamDisbanded;
import io.taizhang.api.organisation.OrganisationEvent.TeamFormed;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private static final Sealed HOLDER = new Sealed("holder-1", "c2VhbGVk");

    @Test
    void newPostIsVacant() {
        PostRow row = Rows.of(new PostRegister(), post()).row("post-1");

        assertThat(row.title()).isEqualTo("网格长");
        assertThat(row.placeId()).isEqualTo("site-1");
        assertThat(row.filled()).isFalse();
        assertThat(row.holder()).isNull();
    }

    @Test
    void holderStaysSealedInThePost() {
        PostRow row = Rows.of(new PostRegister(), post(), filled()).row("post-1");

        assertThat(row.holder()).isEqualTo(HOLDER);
        assertThat(row.filled()).isTrue();
        assertThat(row.since()).isEqualTo("2021-02-01");
    }

    @Test
    void vacatedPostForgetsItsHolder() {
        PostRow row = Rows.of(
                        new PostRegister(),
                        post(),
                        filled(),
                        fact(new PostVacated("post-1", "xinhualu")).occurred("2021-03-01"))
                .row("post-1");

        assertThat(row.holder()).isNull();
        assertThat(row.filled()).isFalse();
        assertThat(row.since()).isEqualTo("2021-03-01");
    }

    @Test
    void teamHasTheHeadcountLastStated() {
        TeamRow row = Rows.of(
                        new TeamRegister(),
                        team(),
                        fact(new HeadcountChanged("team-1", "xinhualu", TeamKind.VOLUNTEER, 20, 25)))
                .row("team-1");

        assertThat(row.headcount()).isEqualTo(25);
        assertThat(row.kind()).isEqualTo(TeamKind.VOLUNTEER);
        assertThat(row.open()).isTrue();
    }

    @Test
    void disbandedTeamStaysOnRecord() {
        TeamRow row = Rows.of(
                        new TeamRegister(),
                        team(),
                        fact(new TeamDisbanded("team-1", "xinhualu", TeamKind.VOLUNTEER, 20))
                                .occurred("2021-09-01"))
                .row("team-1");

        assertThat(row.open()).isFalse();
        assertThat(row.disbandedOn()).isEqualTo("2021-09-01");
        assertThat(row.headcount()).isEqualTo(20);
    }

    @Test
    void facilityOpensAndCloses() {
        Rows<FacilityRow> rows = Rows.of(
                new FacilityRegister(),
                fact(new FacilityOpened("box", "xinhualu", FacilityKind.SUGGESTION_BOX, "意见箱", 22)));
        assertThat(rows.row("box").count()).isEqualTo(22);
        assertThat(rows.row("box").open()).isTrue();

        rows.and(fact(new FacilityClosed("box", "xinhualu", FacilityKind.SUGGESTION_BOX, 22))
                .occurred("2021-05-01"));
        assertThat(rows.row("box").open()).isFalse();
        assertThat(rows.row("box").closedOn()).isEqualTo("2021-05-01");
    }

    @Test
    void merchantIsCorrectedAsAWhole() {
        MerchantRow row = Rows.of(
                        new MerchantRegister(),
                        merchant(),
                        fact(new MerchantCorrected("m1", "xinhualu", "示例商户一", null, "餐饮", null)))
                .row("m1");

        assertThat(row.name()).isEqualTo("示例商户一");
        assertThat(row.trade()).isEqualTo("餐饮");
        assertThat(row.uscc()).isNull();
        assertThat(row.registeredOn()).isEqualTo("2021-01-01");
    }

    @Test
    void deregisteredMerchantStaysOnRecord() {
        MerchantRow row = Rows.of(
                        new MerchantRegister(),
                        merchant(),
                        fact(new MerchantDeregistered("m1", "xinhualu")).occurred("2021-08-01"))
                .row("m1");

        assertThat(row.open()).isFalse();
        assertThat(row.deregisteredOn()).isEqualTo("2021-08-01");
    }

    @Test
    void placeIsUnsurveyedUntilItsSurvey() {
        PlaceRow row = Rows.of(new PlaceRegister(), place()).row("yard-1");

        assertThat(row.surveyed()).isFalse();
        assertThat(row.survey()).isNull();
        assertThat(row.residents()).isEqualTo(300);
    }

    @Test
    void placeShowsItsLastSurvey() {
        PlaceRow row = Rows.of(
                        new PlaceRegister(),
                        place(),
                        surveyed("2021-02-01", Condition.POOR, true),
                        surveyed("2022-02-01", Condition.FAIR, false))
                .row("yard-1");

        assertThat(row.surveyed()).isTrue();
        assertThat(row.survey())
                .isEqualTo(new Survey(
                        java.time.LocalDate.parse("2022-02-01"), Condition.FAIR, List.of("屋面漏水"), List.of("加装电梯"), 2));
    }

    @Test
    void closedPlaceStaysOnRecordWithItsSurvey() {
        PlaceRow row = Rows.of(
                        new PlaceRegister(),
                        place(),
                        surveyed("2021-02-01", Condition.POOR, true),
                        fact(new PlaceClosed("yard-1", "xinhualu", PlaceKind.COMPOUND, 300L))
                                .occurred("2023-01-01"))
                .row("yard-1");

        assertThat(row.open()).isFalse();
        assertThat(row.closedOn()).isEqualTo("2023-01-01");
        assertThat(row.surveyed()).isTrue();
    }

    @Test
    void rowTakesThePathOfItsLatestFact() {
        TeamRow row = Rows.of(
                        new TeamRegister(),
                        team(),
                        fact(new HeadcountChanged("team-1", "xinhualu", TeamKind.VOLUNTEER, 20, 25))
                                .in("demo/east/xinhualu"))
                .row("team-1");

        assertThat(row.unitPath()).isEqualTo("demo/east/xinhualu");
    }

    private static Facts post() {
        return fact(new PostCreated("post-1", "xinhualu", "网格长", "site-1"));
    }

    private static Facts filled() {
        return fact(new PostFilled("post-1", "xinhualu", HOLDER)).occurred("2021-02-01");
    }

    private static Facts team() {
        return fact(new TeamFormed("team-1", "xinhualu", TeamKind.VOLUNTEER, "志愿服务队", 20));
    }

    private static Facts merchant() {
        return fact(new MerchantRegistered("m1", "xinhualu", "示例商户01", "91410181MA00000000", null, "新华路1号"));
    }

    private static Facts place() {
        return fact(new PlaceRegistered(
                "yard-1", "xinhualu", PlaceKind.COMPOUND, "一号院", null, null, 300L, 1985, 4, 96L, 5_200L));
    }

    private static Facts surveyed(String day, Condition condition, boolean first) {
        return fact(new PlaceSurveyed(
                        "yard-1", "xinhualu", PlaceKind.COMPOUND, List.of("屋面漏水"), List.of("加装电梯"), condition, first))
                .occurred(day);
    }
}
