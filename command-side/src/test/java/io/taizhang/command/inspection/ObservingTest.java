package io.taizhang.command.inspection;

import static io.taizhang.api.inspection.ObservationResult.FAIL;
import static io.taizhang.api.inspection.ObservationResult.NOT_APPLICABLE;
import static io.taizhang.api.inspection.ObservationResult.PASS;
import static io.taizhang.command.inspection.AnInspection.observation;
import static io.taizhang.command.inspection.AnInspection.observed;
import static io.taizhang.command.inspection.AnInspection.planned;
import static io.taizhang.command.inspection.Surroundings.at;
import static io.taizhang.command.inspection.Surroundings.by;

import io.taizhang.api.inspection.InspectionCommand.FinishInspection;
import io.taizhang.api.inspection.InspectionCommand.RecordObservation;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservingTest {
    private static final IssuedBuilder AT_TEN = by("inspector", "2021-03-01T10:00:00+08:00");
    private static final FinishInspection FINISH = new FinishInspection("i1");

    @Test
    void aFaultIsRecordedWithItsPhotoAndTheHourItWasTakenAt() {
        planned()
                .when(AT_TEN, observe("p1", "fence", FAIL, 20, Surroundings.PHOTO))
                .facts(new ObservationRecorded(
                        "i1", "p1", "fence", FAIL, 20, 60, null, Surroundings.PHOTO, at("2021-03-01T09:30:00+08:00")));
    }

    @ParameterizedTest
    @CsvSource({"PASS, 1", "NOT_APPLICABLE, 1", "FAIL, 0", "FAIL, 61"})
    void onlyAFaultCostsPointsAndNoMoreThanItsItemHas(ObservationResult result, int deduction) {
        planned()
                .when(AT_TEN, observe("p1", "fence", result, deduction, null))
                .refused(InspectionRule.DEDUCTION_OUT_OF_RANGE, "fence", result, deduction, 60);
    }

    @ParameterizedTest
    @CsvSource({"PASS, 0", "NOT_APPLICABLE, 0", "FAIL, 1", "FAIL, 60"})
    void upToThePointsOfTheItemMayBeDeductedForAFault(ObservationResult result, int deduction) {
        planned()
                .when(AT_TEN, observe("p1", "fence", result, deduction, null))
                .facts(observation("p1", "fence", result, deduction, 60));
    }

    @Test
    void onlyWhatWasDrawnAndStandsInTheChecklistIsObserved() {
        planned().when(AT_TEN, observe("p3", "fence", PASS, 0, null)).refused(InspectionRule.PLACE_NOT_SAMPLED, "p3");
        planned().when(AT_TEN, observe("p1", "road", PASS, 0, null)).refused(InspectionRule.ITEM_UNKNOWN, "road");
    }

    @Test
    void aPhotoIsInTheStoreAndWasTakenOnTheInspection() {
        planned().when(AT_TEN, observe("p1", "fence", PASS, 0, "f".repeat(64))).refused(InspectionRule.PHOTO_UNKNOWN);
        planned()
                .when(AT_TEN, observe("p1", "fence", PASS, 0, Surroundings.PAPER))
                .refused(InspectionRule.PHOTO_UNKNOWN);
        planned()
                .when(AT_TEN, observe("p1", "fence", PASS, 0, Surroundings.OLD_PHOTO))
                .refused(InspectionRule.PHOTO_OLDER_THAN_INSPECTION);
        planned()
                .when(AT_TEN, observe("p1", "fence", PASS, 0, Surroundings.LATE_PHOTO))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        planned()
                .when(AT_TEN, observe("p1", "fence", PASS, 0, Surroundings.UNDATED_PHOTO))
                .facts(new ObservationRecorded(
                        "i1", "p1", "fence", PASS, 0, 60, null, Surroundings.UNDATED_PHOTO, null));
    }

    @Test
    void nothingIsObservedBeforeItWasPlannedOrAfterItIsFinished() {
        planned()
                .when(by("inspector", "2021-03-01T07:59:00+08:00"), observe("p1", "fence", PASS, 0, null))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        AnInspection.finished()
                .when(AT_TEN, observe("p1", "fence", PASS, 0, null))
                .refused(InspectionRule.INSPECTION_FINISHED);
    }

    @Test
    void onlyTheInspectingUnitInspects() {
        planned()
                .when(AT_TEN.from("kaiyuan"), observe("p1", "fence", PASS, 0, null))
                .refused(CommonRule.OUT_OF_SCOPE);
        cross().when(AT_TEN.from("xinglong"), observe("p1", "fence", PASS, 0, null))
                .facts(observation("p1", "fence", PASS, 0, 60));
        cross().when(AT_TEN.from("jichenglu"), observe("p1", "fence", PASS, 0, null))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void nobodyInspectsHisOwnUnitInACrossInspection() {
        cross().when(AT_TEN.from("kaiyuan"), observe("p1", "fence", PASS, 0, null))
                .refused(InspectionRule.OWN_UNIT_IN_CROSS_INSPECTION, "kaiyuan", "kaiyuan");
        observed(cross())
                .when(by("official", "2021-03-01T12:00:00+08:00").from("kaiyuan"), FINISH)
                .refused(InspectionRule.OWN_UNIT_IN_CROSS_INSPECTION, "kaiyuan", "kaiyuan");
    }

    @Test
    void theScoreIsComputedFromWhatApplied() {
        observed()
                .when(by("inspector", "2021-03-01T11:00:00+08:00"), FINISH)
                .facts(new InspectionFinished("i1", InspectionKind.SITE, "xinhualu", "kaiyuan", AnInspection.SCORE));
    }

    @Test
    void whatIsObservedAgainCountsAsItWasSeenLast() {
        observed(planned().fact(AT_TEN, observation("p1", "fence", FAIL, 60, 60)))
                .when(by("inspector", "2021-03-01T11:00:00+08:00"), FINISH)
                .facts(new InspectionFinished("i1", InspectionKind.SITE, "xinhualu", "kaiyuan", AnInspection.SCORE));
    }

    @Test
    void nothingIsScoredWhileSomethingIsNotObserved() {
        planned()
                .fact(AT_TEN, observation("p1", "fence", PASS, 0, 60))
                .when(by("inspector", "2021-03-01T11:00:00+08:00"), FINISH)
                .refused(InspectionRule.OBSERVATIONS_MISSING, 3);
    }

    @Test
    void whereNothingAppliesThereIsNoScore() {
        planned()
                .fact(AT_TEN, observation("p1", "fence", NOT_APPLICABLE, 0, 60))
                .fact(AT_TEN, observation("p1", "cover", NOT_APPLICABLE, 0, 40))
                .fact(AT_TEN, observation("p2", "fence", NOT_APPLICABLE, 0, 60))
                .fact(AT_TEN, observation("p2", "cover", NOT_APPLICABLE, 0, 40))
                .when(by("inspector", "2021-03-01T11:00:00+08:00"), FINISH)
                .refused(InspectionRule.NOTHING_APPLICABLE);
    }

    @Test
    void itIsFinishedOnceAndAfterItsLastObservation() {
        observed()
                .when(by("inspector", "2021-03-01T10:14:00+08:00"), FINISH)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        AnInspection.finished()
                .when(by("inspector", "2021-03-01T12:00:00+08:00"), FINISH)
                .refused(InspectionRule.INSPECTION_FINISHED);
    }

    private static Given<Inspection> cross() {
        return planned(InspectionKind.ROUND_ROBIN, "xinglong");
    }

    private static RecordObservation observe(
            String placeId, String itemCode, ObservationResult result, int deduction, @Nullable String photo) {
        return new RecordObservation("i1", placeId, itemCode, result, deduction, null, photo);
    }
}
