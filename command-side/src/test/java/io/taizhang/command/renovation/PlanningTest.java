package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.aProject;
import static io.taizhang.command.renovation.AProject.noProject;
import static io.taizhang.command.renovation.AProject.on;

import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.IncludeInPlan;
import io.taizhang.api.renovation.RenovationCommand.PublishDesign;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.command.CommonRule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningTest {

    @Test
    void aProjectIsIncludedInThePlan() {
        noProject()
                .when("official", "2021-01-05", include("yard-1", "yard-2"))
                .facts(new IncludedInPlan(
                        ID,
                        "xinhualu",
                        ProjectKind.COMPOUND,
                        Category.BASIC,
                        "一号院",
                        List.of("yard-1", "yard-2"),
                        2021));
    }

    @Test
    void anUnknownPlaceIsRefused() {
        noProject()
                .when("official", "2021-01-05", include("yard-1", "nowhere"))
                .refused(RenovationRule.PLACE_UNKNOWN, "nowhere");
    }

    @Test
    void aPlaceOfTheNeighboursIsRefused() {
        noProject()
                .when("official", "2021-01-05", include("yard-1", "next-door"))
                .refused(RenovationRule.PLACE_OF_ANOTHER_UNIT, "next-door");
    }

    @Test
    void aPlaceMayBelongToTheUnitAbove() {
        noProject()
                .when("official", "2021-01-05", include("ring-road"))
                .facts(new IncludedInPlan(
                        ID, "xinhualu", ProjectKind.COMPOUND, Category.BASIC, "一号院", List.of("ring-road"), 2021));
    }

    @Test
    void aClosedPlaceIsRefused() {
        noProject().when("official", "2021-01-05", include("torn-down")).refused(CommonRule.CLOSED, "torn-down");
    }

    @Test
    void aPlaceThatIsNamedTwiceIsRefused() {
        noProject()
                .when("official", "2021-01-05", include("yard-1", "yard-1"))
                .refused(RenovationRule.PLACE_NAMED_TWICE);
    }

    @Test
    void aPlanFromBeforeItsPlaceWasRegisteredIsRefused() {
        noProject().when("official", "2020-12-31", include("yard-1")).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void theOfficialOfAnotherUnitIsRefused() {
        noProject()
                .when(on("2021-01-05", "official").from("jichenglu"), include("yard-1"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void aNoticeEndsSoManyDaysAfterTheDayOfPublishing() {
        aProject()
                .when("official", "2021-01-20", new PublishDesign(ID, "设计方案", 7))
                .facts(new DesignPublished(ID, "设计方案", 7, LocalDate.parse("2021-01-27")));
    }

    @Test
    void theDayOfPublishingIsTheOfficesOwn() {
        aProject()
                .when(on("2021-01-20", "official").at("2021-01-20T23:30:00Z"), new PublishDesign(ID, "设计方案", 1))
                .facts(new DesignPublished(ID, "设计方案", 1, LocalDate.parse("2021-01-22")));
    }

    @Test
    void aDesignPublishedBeforeTheInclusionIsRefused() {
        aProject()
                .when("official", "2021-01-04", new PublishDesign(ID, "设计方案", 7))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static IncludeInPlan include(String... placeIds) {
        return new IncludeInPlan(ID, "xinhualu", ProjectKind.COMPOUND, Category.BASIC, "一号院", List.of(placeIds), 2021);
    }
}
