package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.Surroundings.ITEMS;
import static io.taizhang.command.inspection.Surroundings.SEED;
import static io.taizhang.command.inspection.Surroundings.given;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.inspection.InspectionCommand.PlanInspection;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Rule;
import io.taizhang.command.testing.Then;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanningInspectionsTest {
    private static final List<String> PLACES = List.of("p1", "p2", "p3");

    @Test
    void withoutASampleAllPlacesAreLookedAt() {
        plan(site("k1", PLACES, null, null)).facts(planned(3, SEED, false, List.of("p3", "p1", "p2")));
    }

    /** SHA-256 of "s|p1" begins with f080, of "s|p2" with 945a, of "s|p3" with 40aa, as sha256sum has it. */
    @Test
    void whoGivesTheSeedCanForetellTheSample() {
        plan(site("k1", PLACES, 2, "s")).facts(planned(2, "s", true, List.of("p3", "p2")));
    }

    @Test
    void withoutASeedTheServerMakesOne() {
        plan(site("k1", PLACES, 1, null)).facts(planned(1, SEED, false, List.of("p3")));
    }

    @ParameterizedTest
    @MethodSource("wrongPlans")
    void aPlanIsRefusedForWhatIsWrongWithIt(Rule rule, PlanInspection command) {
        plan(command).refused(rule);
    }

    static Stream<Arguments> wrongPlans() {
        return Stream.of(
                Arguments.of(InspectionRule.CHECKLIST_UNKNOWN, site("nowhere", PLACES, null, null)),
                Arguments.of(InspectionRule.CHECKLIST_OF_ANOTHER_UNIT, site("foreign", PLACES, null, null)),
                Arguments.of(CommonRule.OCCURRED_BEFORE_ITS_CAUSE, site("of-april", PLACES, null, null)),
                Arguments.of(InspectionRule.PLACE_NAMED_TWICE, site("k1", List.of("p1", "p1"), null, null)),
                Arguments.of(InspectionRule.PLACE_CLOSED, site("k1", List.of("closed"), null, null)),
                Arguments.of(InspectionRule.PLACE_OF_ANOTHER_UNIT, site("k1", List.of("next-door"), null, null)),
                Arguments.of(CommonRule.NOT_FOUND, site("k1", List.of("nowhere"), null, null)),
                Arguments.of(CommonRule.OCCURRED_BEFORE_ITS_CAUSE, site("k1", List.of("of-april"), null, null)),
                Arguments.of(InspectionRule.SAMPLE_EXCEEDS_PLACES, site("k1", PLACES, 4, null)));
    }

    @ParameterizedTest
    @CsvSource({"kaiyuan, kaiyuan", "xinhualu, kaiyuan", "kaiyuan, xinhualu"})
    void aCrossInspectionIsNeverOfTheOwnUnitOrOneAboveOrBelow(String inspector, String inspected) {
        plan(cross(inspector, inspected, "p1"))
                .refused(InspectionRule.OWN_UNIT_IN_CROSS_INSPECTION, inspector, inspected);
    }

    @Test
    void aCrossInspectionIsOfAUnitBeside() {
        plan(cross("xinglong", "kaiyuan", "p1"))
                .facts(new InspectionPlanned(
                        "i1",
                        InspectionKind.ROUND_ROBIN,
                        "k1",
                        "工地检查",
                        ITEMS,
                        "xinglong",
                        "kaiyuan",
                        List.of("p1"),
                        1,
                        SEED,
                        false,
                        1,
                        List.of("p1")));
    }

    @ParameterizedTest
    @CsvSource({"xinglong", "kaiyuan"})
    void whoPlansItReachesBothUnits(String own) {
        given(Inspection.class)
                .when(issued().from(own), cross("xinglong", "kaiyuan", "p1"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void unitsThatAreUnknownOrClosedInspectNobody() {
        plan(cross("nowhere", "kaiyuan", "p1")).refused(CommonRule.UNIT_UNKNOWN);
        plan(cross("gone", "kaiyuan", "p1")).refused(CommonRule.UNIT_CLOSED);
    }

    @Test
    void nothingIsExpectedToBeThereBefore() {
        given(Inspection.class)
                .when(issued().ifMatch(0), site("k1", PLACES, null, null))
                .refused(CommonRule.STALE);
    }

    private static Then<Inspection> plan(PlanInspection command) {
        return given(Inspection.class).when(issued(), command);
    }

    private static PlanInspection site(
            String checklist, List<String> places, @Nullable Integer sample, @Nullable String seed) {
        return new PlanInspection("i1", InspectionKind.SITE, checklist, "xinhualu", "kaiyuan", places, sample, seed);
    }

    private static PlanInspection cross(String inspector, String inspected, String place) {
        return new PlanInspection(
                "i1", InspectionKind.ROUND_ROBIN, "k1", inspector, inspected, List.of(place), null, null);
    }

    private static InspectionPlanned planned(int size, String seed, boolean given, List<String> sampled) {
        return new InspectionPlanned(
                "i1",
                InspectionKind.SITE,
                "k1",
                "工地检查",
                ITEMS,
                "xinhualu",
                "kaiyuan",
                PLACES,
                size,
                seed,
                given,
                1,
                sampled);
    }
}
