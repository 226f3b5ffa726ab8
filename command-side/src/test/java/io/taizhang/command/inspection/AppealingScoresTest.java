package io.taizhang.command.inspection;

import static io.taizhang.api.inspection.ObservationResult.FAIL;
import static io.taizhang.api.inspection.ObservationResult.NOT_APPLICABLE;
import static io.taizhang.api.inspection.ObservationResult.PASS;
import static io.taizhang.command.inspection.AnInspection.SCORE;
import static io.taizhang.command.inspection.AnInspection.appealed;
import static io.taizhang.command.inspection.AnInspection.finished;
import static io.taizhang.command.inspection.Surroundings.by;

import io.taizhang.api.inspection.Correction;
import io.taizhang.api.inspection.InspectionCommand.AppealScore;
import io.taizhang.api.inspection.InspectionCommand.DecideAppeal;
import io.taizhang.api.inspection.InspectionEvent.AppealDecided;
import io.taizhang.api.inspection.InspectionEvent.ScoreAppealed;
import io.taizhang.api.inspection.InspectionEvent.ScoreRevised;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.PlaceScore;
import io.taizhang.api.inspection.Score;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppealingScoresTest {
    private static final IssuedBuilder NEXT_DAY = by("official2", "2021-03-02T09:00:00+08:00");
    private static final IssuedBuilder DECIDED = by("approver", "2021-03-03T09:00:00+08:00");
    private static final AppealScore APPEAL = new AppealScore("i1", "a1", "围挡当日完好");
    private static final List<Correction> FENCE = List.of(new Correction("p1", "fence", FAIL, 5));
    private static final Score REVISED = new Score(
            1,
            160,
            5,
            new BigDecimal("96.88"),
            List.of(
                    new PlaceScore("p1", 100, 5, new BigDecimal("95.00")),
                    new PlaceScore("p2", 60, 0, new BigDecimal("100.00"))));

    @Test
    void theInspectedUnitAppealsAgainstItsScore() {
        finished().when(NEXT_DAY.from("kaiyuan"), APPEAL).facts(new ScoreAppealed("i1", "a1", 1, "围挡当日完好"));
    }

    @Test
    void thereIsNothingToAppealAgainstBeforeTheScore() {
        AnInspection.observed().when(NEXT_DAY, APPEAL).refused(InspectionRule.INSPECTION_NOT_FINISHED);
        AnInspection.observed()
                .when(DECIDED, decide("a1", true, FENCE))
                .refused(InspectionRule.INSPECTION_NOT_FINISHED);
        finished()
                .when(by("official2", "2021-03-01T10:59:00+08:00"), APPEAL)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void oneAppealIsDecidedBeforeTheNext() {
        appealed().when(NEXT_DAY, new AppealScore("i1", "a2", "再申诉")).refused(InspectionRule.APPEAL_OPEN, "a1");
        decided().when(by("official2", "2021-03-04T09:00:00+08:00"), APPEAL).refused(CommonRule.ALREADY_EXISTS);
        decided()
                .when(by("official2", "2021-03-04T09:00:00+08:00"), new AppealScore("i1", "a2", "再申诉"))
                .facts(new ScoreAppealed("i1", "a2", 2, "再申诉"));
    }

    @Test
    void anUpheldAppealIsFollowedByANewScoreAndTheOldOneStands() {
        appealed()
                .when(DECIDED, decide("a1", true, FENCE))
                .facts(
                        new AppealDecided("i1", "a1", 1, true, FENCE, "复核"),
                        new ScoreRevised("i1", InspectionKind.SITE, "kaiyuan", 2, 1, "a1", SCORE, REVISED));
    }

    @Test
    void theSecondAppealStartsFromWhatTheFirstHasCorrected() {
        List<Correction> passed = List.of(new Correction("p1", "fence", PASS, 0));
        Score all = new Score(
                1,
                160,
                0,
                new BigDecimal("100.00"),
                List.of(
                        new PlaceScore("p1", 100, 0, new BigDecimal("100.00")),
                        new PlaceScore("p2", 60, 0, new BigDecimal("100.00"))));
        decided()
                .fact(by("official2", "2021-03-04T09:00:00+08:00"), new ScoreAppealed("i1", "a2", 2, "再申诉"))
                .when(by("approver", "2021-03-05T09:00:00+08:00"), decide("a2", true, passed))
                .facts(
                        new AppealDecided("i1", "a2", 2, true, passed, "复核"),
                        new ScoreRevised("i1", InspectionKind.SITE, "kaiyuan", 3, 2, "a2", REVISED, all));
    }

    @Test
    void anAppealThatIsNotUpheldChangesNothing() {
        appealed()
                .when(DECIDED, decide("a1", false, List.of()))
                .facts(new AppealDecided("i1", "a1", 1, false, List.of(), "复核"));
        appealed().when(DECIDED, decide("a1", false, FENCE)).refused(InspectionRule.CORRECTIONS_NEEDLESS);
    }

    @Test
    void anUpheldAppealSaysWhatShouldHaveBeenObserved() {
        appealed().when(DECIDED, decide("a1", true, List.of())).refused(InspectionRule.CORRECTIONS_MISSING);
        appealed()
                .when(DECIDED, decide("a1", true, List.of(FENCE.getFirst(), FENCE.getFirst())))
                .refused(InspectionRule.CORRECTED_TWICE, "p1", "fence");
        appealed()
                .when(DECIDED, decide("a1", true, List.of(new Correction("p3", "fence", PASS, 0))))
                .refused(InspectionRule.PLACE_NOT_SAMPLED);
        appealed()
                .when(DECIDED, decide("a1", true, List.of(new Correction("p1", "fence", FAIL, 61))))
                .refused(InspectionRule.DEDUCTION_OUT_OF_RANGE);
        appealed()
                .when(
                        DECIDED,
                        decide(
                                "a1",
                                true,
                                List.of(
                                        new Correction("p1", "fence", NOT_APPLICABLE, 0),
                                        new Correction("p1", "cover", NOT_APPLICABLE, 0),
                                        new Correction("p2", "fence", NOT_APPLICABLE, 0))))
                .refused(InspectionRule.NOTHING_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"official", "inspector", "inspector2", "official2"})
    void whoPlannedObservedFinishedOrAppealedDoesNotDecide(String account) {
        appealed()
                .when(by(account, "2021-03-03T09:00:00+08:00"), decide("a1", true, FENCE))
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void theInspectedUnitDoesNotDecideAboutItself() {
        appealed()
                .when(DECIDED.from("kaiyuan"), decide("a1", true, FENCE))
                .refused(InspectionRule.DECIDED_BY_INSPECTED_UNIT, "kaiyuan");
        appealed(finished(InspectionKind.DAILY, "kaiyuan"))
                .when(DECIDED.from("kaiyuan"), decide("a1", false, List.of()))
                .facts(new AppealDecided("i1", "a1", 1, false, List.of(), "复核"));
    }

    @Test
    void anAppealIsDecidedOnceAndAfterItWasFiled() {
        finished().when(DECIDED, decide("a1", true, FENCE)).refused(InspectionRule.APPEAL_UNKNOWN, "a1");
        decided().when(DECIDED, decide("a1", true, FENCE)).refused(InspectionRule.APPEAL_ALREADY_DECIDED, "a1");
        appealed()
                .when(by("approver", "2021-03-02T08:59:00+08:00"), decide("a1", true, FENCE))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static Given<Inspection> decided() {
        return appealed()
                .fact(DECIDED, new AppealDecided("i1", "a1", 1, true, FENCE, "复核"))
                .fact(DECIDED, new ScoreRevised("i1", InspectionKind.SITE, "kaiyuan", 2, 1, "a1", SCORE, REVISED));
    }

    private static DecideAppeal decide(String appealId, boolean upheld, List<Correction> corrections) {
        return new DecideAppeal("i1", appealId, upheld, corrections, "复核");
    }
}
