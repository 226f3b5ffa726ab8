package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationCommand.CloseFacility;
import io.taizhang.api.organisation.OrganisationCommand.OpenFacility;
import io.taizhang.api.organisation.OrganisationEvent.FacilityClosed;
import io.taizhang.api.organisation.OrganisationEvent.FacilityOpened;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import org.junit.jupiter.api.Test;

class FacilityTest {

    @Test
    void aFacilityIsOneUnlessSaidOtherwise() {
        Given.of(Facility.class)
                .when(issued(), new OpenFacility("f1", "xinhualu", FacilityKind.DAY_CARE, "日间照料中心", null))
                .facts(new FacilityOpened("f1", "xinhualu", FacilityKind.DAY_CARE, "日间照料中心", 1));
    }

    @Test
    void severalOfAKindAreOpenedTogether() {
        Given.of(Facility.class)
                .when(issued(), new OpenFacility("f1", "xinhualu", FacilityKind.CAMERA_POINT, "路口点位", 12))
                .facts(opened());
    }

    @Test
    void aClosedFacilitySaysHowManyThereWere() {
        Given.of(Facility.class)
                .facts(opened())
                .when(issued(), new CloseFacility("f1"))
                .facts(closed());
    }

    @Test
    void aClosedFacilityIsNotClosedAgain() {
        Given.of(Facility.class)
                .facts(opened(), closed())
                .when(issued(), new CloseFacility("f1"))
                .refused(CommonRule.CLOSED);
    }

    @Test
    void aFacilityIsNotClosedBeforeItIsOpened() {
        Given.of(Facility.class)
                .facts(opened())
                .when(issued().at("2021-02-28T09:00:00+08:00"), new CloseFacility("f1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static FacilityOpened opened() {
        return new FacilityOpened("f1", "xinhualu", FacilityKind.CAMERA_POINT, "路口点位", 12);
    }

    private static FacilityClosed closed() {
        return new FacilityClosed("f1", "xinhualu", FacilityKind.CAMERA_POINT, 12);
    }
}
