package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.organisation.Condition;
import io.taizhang.api.organisation.OrganisationCommand.ClosePlace;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.api.organisation.OrganisationCommand.SurveyPlace;
import io.taizhang.api.organisation.OrganisationEvent.PlaceClosed;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void aPlaceIsRegistered() {
        Given.of(Place.class)
                .using(KnownPlaces.none())
                .when(issued(), register(null))
                .facts(registered(null));
    }

    @Test
    void aPlaceMayBelongToALargerOne() {
        Given.of(Place.class)
                .using(KnownPlaces.open("area1"))
                .when(issued(), register("area1"))
                .facts(registered("area1"));
    }

    @Test
    void anUnknownLargerPlaceIsRefused() {
        Given.of(Place.class)
                .using(KnownPlaces.none())
                .when(issued(), register("area1"))
                .refused(OrganisationRule.PLACE_UNKNOWN, "area1");
    }

    @Test
    void aLargerPlaceOfTheNeighboursIsRefused() {
        Given.of(Place.class)
                .using(KnownPlaces.in("jichenglu", "area1"))
                .when(issued(), register("area1"))
                .refused(OrganisationRule.PLACE_OF_ANOTHER_UNIT, "area1");
    }

    @Test
    void aClosedLargerPlaceIsRefused() {
        Given.of(Place.class)
                .using(KnownPlaces.closed("area1"))
                .when(issued(), register("area1"))
                .refused(OrganisationRule.PLACE_CLOSED, "area1");
    }

    @Test
    void aPlaceIsNotRegisteredBeforeTheLargerOne() {
        Given.of(Place.class)
                .using(KnownPlaces.open("area1"))
                .when(issued().at("2019-06-01T09:00:00+08:00"), register("area1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void theFirstSurveySaysThatItIsTheFirst() {
        aPlace().when(issued(), survey()).facts(surveyed(true));
    }

    @Test
    void aPlaceIsSurveyedAgain() {
        aPlace().facts(surveyed(true)).when(issued(), survey()).facts(surveyed(false));
    }

    @Test
    void aPlaceIsNotSurveyedBeforeItIsRegistered() {
        aPlace().when(issued().at("2021-02-28T09:00:00+08:00"), survey()).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aClosedPlaceSaysHowManyLivedThere() {
        aPlace().when(issued(), new ClosePlace("p1")).facts(closed());
    }

    @Test
    void aClosedPlaceIsNotSurveyed() {
        aPlace().facts(closed()).when(issued(), survey()).refused(CommonRule.CLOSED);
    }

    @Test
    void aClosedPlaceIsNotClosedAgain() {
        aPlace().facts(closed()).when(issued(), new ClosePlace("p1")).refused(CommonRule.CLOSED);
    }

    private static Given<Place> aPlace() {
        return Given.of(Place.class).using(KnownPlaces.none()).facts(registered(null));
    }

    private static RegisterPlace register(@Nullable String parentPlaceId) {
        return new RegisterPlace(
                "p1", "xinhualu", PlaceKind.COMPOUND, "示例小区", parentPlaceId, null, 1200L, 1996, 8, 400L, 32_000L);
    }

    private static PlaceRegistered registered(@Nullable String parentPlaceId) {
        return new PlaceRegistered(
                "p1", "xinhualu", PlaceKind.COMPOUND, "示例小区", parentPlaceId, null, 1200L, 1996, 8, 400L, 32_000L);
    }

    private static SurveyPlace survey() {
        return new SurveyPlace("p1", List.of("雨污混流"), List.of("加装路灯"), Condition.POOR);
    }

    private static PlaceSurveyed surveyed(boolean firstSurvey) {
        return new PlaceSurveyed(
                "p1", "xinhualu", PlaceKind.COMPOUND, List.of("雨污混流"), List.of("加装路灯"), Condition.POOR, firstSurvey);
    }

    private static PlaceClosed closed() {
        return new PlaceClosed("p1", "xinhualu", PlaceKind.COMPOUND, 1200L);
    }
}
