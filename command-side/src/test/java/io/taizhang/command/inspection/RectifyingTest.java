package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.AFinding.ASSIGNED;
import static io.taizhang.command.inspection.AFinding.DUE;
import static io.taizhang.command.inspection.AFinding.OVERDUE;
import static io.taizhang.command.inspection.AFinding.REPORTED;
import static io.taizhang.command.inspection.AFinding.VERIFIED;
import static io.taizhang.command.inspection.AFinding.accepted;
import static io.taizhang.command.inspection.AFinding.assigned;
import static io.taizhang.command.inspection.AFinding.escalated;
import static io.taizhang.command.inspection.AFinding.inspector;
import static io.taizhang.command.inspection.AFinding.overdue;
import static io.taizhang.command.inspection.AFinding.raised;
import static io.taizhang.command.inspection.AFinding.reported;
import static io.taizhang.command.inspection.AFinding.returned;
import static io.taizhang.command.inspection.AFinding.returning;
import static io.taizhang.command.inspection.Surroundings.LATE_PHOTO;
import static io.taizhang.command.inspection.Surroundings.PHOTO;
import static io.taizhang.command.inspection.Surroundings.at;
import static io.taizhang.command.inspection.Surroundings.by;
import static io.taizhang.command.inspection.Surroundings.given;

import io.taizhang.api.inspection.InspectionCommand.AcceptRectification;
import io.taizhang.api.inspection.InspectionCommand.AssignRectification;
import io.taizhang.api.inspection.InspectionCommand.Escalate;
import io.taizhang.api.inspection.InspectionCommand.MarkRectificationOverdue;
import io.taizhang.api.inspection.InspectionCommand.ReportRectified;
import io.taizhang.api.inspection.InspectionCommand.ReturnRectification;
import io.taizhang.api.inspection.InspectionCommand.VerifyRectified;
import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.RectificationAccepted;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.command.CommonRule;
import io.taizhang.command.inspection.PointHistory.PastFinding;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RectifyingTest {
    private static final IssuedBuilder AT_FIVE = by("official3", "2021-03-01T17:00:00+08:00");
    private static final AcceptRectification ACCEPT = new AcceptRectification("f1");
    private static final VerifyRectified VERIFY = new VerifyRectified("f1");
    private static final ReturnRectification SEND_BACK = new ReturnRectification("f1", "仍有缺口");
    private static final MarkRectificationOverdue MARK = new MarkRectificationOverdue("f1");
    private static final String EVENING = "2021-03-01T18:00:00+08:00";
    private static final String MIDNIGHT = "2021-03-02T00:00:00+08:00";
    private static final String NEXT_MORNING = "2021-03-02T09:00:00+08:00";

    @Test
    void aFaultIsToBePutRightOnTheSameDay() {
        raised().when(by("official", "2021-03-01T09:30:00+08:00"), assign("kaiyuan"))
                .facts(ASSIGNED);
    }

    @Test
    void itIsAssignedOnceAfterItWasRaisedAndForAnHourToCome() {
        assigned().when(AT_FIVE, assign("kaiyuan")).refused(InspectionRule.RECTIFICATION_ALREADY_ASSIGNED, "kaiyuan");
        raised().when(by("official", "2021-03-01T08:59:00+08:00"), assign("kaiyuan"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        raised().when(by("official", MIDNIGHT), assign("kaiyuan")).refused(InspectionRule.DUE_BEFORE_ASSIGNMENT);
        raised().when(AT_FIVE, assign("nowhere")).refused(CommonRule.UNIT_UNKNOWN);
        raised().when(AT_FIVE, assign("gone")).refused(CommonRule.UNIT_CLOSED);
    }

    @Test
    void toAnotherUnitItIsAssignedByThoseWhoReachBoth() {
        raised().when(AT_FIVE.from("kaiyuan"), assign("xinglong")).refused(CommonRule.OUT_OF_SCOPE);
        raised().when(AT_FIVE.from("xinhualu"), assign("xinglong"))
                .facts(new RectificationAssigned("f1", "p1", "xinglong", "xinhualu", DUE, false));
    }

    @Test
    void whatIsEnteredWhenItsTimeIsOverSaysSo() {
        raised().when(by("official", "2021-03-01T09:30:00+08:00").enteredAt(MIDNIGHT), assign("kaiyuan"))
                .facts(new RectificationAssigned("f1", "p1", "kaiyuan", "xinhualu", DUE, true));
    }

    @Test
    void theUnitThatIsToPutItRightAcceptsItOnce() {
        assigned().when(AT_FIVE.from("kaiyuan"), ACCEPT).facts(new RectificationAccepted("f1", "p1", "kaiyuan"));
        accepted().when(AT_FIVE, ACCEPT).refused(InspectionRule.RECTIFICATION_ALREADY_ACCEPTED);
        raised().when(AT_FIVE, ACCEPT).refused(InspectionRule.RECTIFICATION_NOT_ASSIGNED);
        assigned().when(AT_FIVE.from("xinglong"), ACCEPT).refused(CommonRule.OUT_OF_SCOPE);
        assigned()
                .when(by("official2", "2021-03-01T09:29:00+08:00"), ACCEPT)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aUnitBesideThePlaceWorksOnWhatItWasAssigned() {
        raised().fact(AT_FIVE, new RectificationAssigned("f1", "p1", "xinglong", "xinhualu", DUE, false))
                .when(AT_FIVE.from("xinglong"), ACCEPT)
                .facts(new RectificationAccepted("f1", "p1", "xinglong"));
    }

    @Test
    void itIsReportedWithAPhotoTakenAfterwards() {
        accepted().when(AT_FIVE, report(LATE_PHOTO)).facts(REPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO_UNKNOWN, ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "PHOTO_UNDATED, 4444444444444444444444444444444444444444444444444444444444444444",
        "PHOTO_NOT_AFTER_FINDING, 1111111111111111111111111111111111111111111111111111111111111111"
    })
    void aPhotoThatProvesNothingIsRefused(InspectionRule rule, String photo) {
        accepted().when(AT_FIVE, report(photo)).refused(rule);
    }

    @Test
    void thePhotoWasTakenBeforeItIsReported() {
        accepted()
                .when(by("official3", "2021-03-01T15:59:00+08:00"), report(LATE_PHOTO))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void itIsReportedOnceAndWhenItWasAccepted() {
        raised().when(AT_FIVE, report(PHOTO)).refused(InspectionRule.RECTIFICATION_NOT_ASSIGNED);
        assigned().when(AT_FIVE, report(PHOTO)).refused(InspectionRule.RECTIFICATION_NOT_ACCEPTED);
        reported().when(AT_FIVE, report(PHOTO)).refused(InspectionRule.RECTIFICATION_ALREADY_REPORTED);
        accepted()
                .when(by("official3", "2021-03-01T09:45:00+08:00"), report(PHOTO))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    /** It may have been put right in time; but the clock could not know. */
    @Test
    void whatIsReportedLaterIsLateWhateverHourItNames() {
        RectificationReported late = new RectificationReported(
                "f1", "p1", 1, "已修复", LATE_PHOTO, at("2021-03-01T16:00:00+08:00"), DUE, false);
        accepted().when(AT_FIVE.enteredAt(MIDNIGHT), report(LATE_PHOTO)).facts(late);
        overdue().when(by("official3", NEXT_MORNING), report(LATE_PHOTO)).facts(late);
    }

    @Test
    void whatWasSentBackIsShownAgainByANewPhoto() {
        returned()
                .when(by("official3", "2021-03-01T19:00:00+08:00"), report(LATE_PHOTO))
                .refused(InspectionRule.PHOTO_NOT_AFTER_FINDING);
        reported()
                .fact(inspector("2021-03-01T15:00:00+08:00"), returning(false))
                .when(by("official3", "2021-03-01T19:00:00+08:00"), report(LATE_PHOTO))
                .facts(new RectificationReported(
                        "f1", "p1", 2, "已修复", LATE_PHOTO, at("2021-03-01T16:00:00+08:00"), DUE, true));
    }

    @Test
    void somebodyElseSeesThatItIsPutRight() {
        reported().when(inspector(EVENING), VERIFY).facts(VERIFIED);
        reported().when(inspector(EVENING), SEND_BACK).facts(returning(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"official2", "official3"})
    void whoAcceptedOrReportedItDoesNotVerifyIt(String account) {
        IssuedBuilder same = by(account, EVENING);
        reported().when(same, VERIFY).refused(InspectionRule.VERIFIED_BY_RECTIFIER, account);
        reported().when(same, SEND_BACK).refused(InspectionRule.VERIFIED_BY_RECTIFIER, account);
    }

    @Test
    void nobodyOfTheUnitThatPutItRightVerifiesIt() {
        reported()
                .when(inspector(EVENING).from("kaiyuan"), VERIFY)
                .refused(InspectionRule.VERIFIED_BY_RECTIFIER, "inspector2");
        reported()
                .when(inspector(EVENING).from("kaiyuan"), SEND_BACK)
                .refused(InspectionRule.VERIFIED_BY_RECTIFIER, "inspector2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "official"})
    void whoRaisedOrAssignedItDoesNotVerifyIt(String account) {
        reported().when(by(account, EVENING), VERIFY).refused(CommonRule.SAME_PERSON);
        reported().when(by(account, EVENING), SEND_BACK).refused(CommonRule.SAME_PERSON);
    }

    @Test
    void onlyWhatWasReportedIsVerified() {
        raised().when(inspector(EVENING), VERIFY).refused(InspectionRule.RECTIFICATION_NOT_ASSIGNED);
        accepted().when(inspector(EVENING), VERIFY).refused(InspectionRule.RECTIFICATION_NOT_REPORTED);
        returned().when(inspector(NEXT_MORNING), VERIFY).refused(InspectionRule.RECTIFICATION_NOT_REPORTED);
        reported().when(inspector("2021-03-01T16:59:00+08:00"), VERIFY).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void whatIsVerifiedIsClosed() {
        reported()
                .fact(inspector(EVENING), VERIFIED)
                .when(inspector(EVENING), SEND_BACK)
                .refused(CommonRule.CLOSED);
    }

    @Test
    void aVerificationThatIsEnteredLateNamesTheFaultsThatCameBackMeanwhile() {
        PointHistory history = (_, _) -> List.of(
                new PastFinding("f1", at("2021-03-01T09:00:00+08:00"), null, false),
                new PastFinding("before", at("2021-03-01T12:00:00+08:00"), null, false),
                new PastFinding("known", at("2021-03-04T09:00:00+08:00"), null, true),
                new PastFinding("back", at("2021-03-05T09:00:00+08:00"), null, false),
                new PastFinding("much-later", at(EVENING).plus(Duration.ofDays(91)), null, false));
        reported(accepted(assigned(raised(given(Finding.class, history)))))
                .when(inspector(EVENING).enteredAt("2021-07-01T09:00:00+08:00"), VERIFY)
                .facts(new RectificationVerified("f1", "p1", "fence", 1, true, false, false, List.of("back")));
    }

    @Test
    void itIsOverdueAtItsHourUnlessItWasReported() {
        accepted().when(by("SYSTEM", MIDNIGHT), MARK).facts(OVERDUE);
        assigned().when(by("SYSTEM", MIDNIGHT), MARK).facts(OVERDUE);
        accepted()
                .when(by("SYSTEM", "2021-03-01T23:59:59+08:00"), MARK)
                .refused(InspectionRule.RECTIFICATION_NOT_OVERDUE, DUE);
        reported().when(by("SYSTEM", MIDNIGHT), MARK).refused(InspectionRule.RECTIFICATION_NOT_OVERDUE, DUE);
        returned().when(by("SYSTEM", MIDNIGHT), MARK).facts(OVERDUE);
        overdue().when(by("SYSTEM", MIDNIGHT), MARK).refused(InspectionRule.ALREADY_OVERDUE, DUE);
        raised().when(by("SYSTEM", MIDNIGHT), MARK).refused(InspectionRule.RECTIFICATION_NOT_ASSIGNED);
    }

    @Test
    void whatWasEnteredLateFallsNotOverdue() {
        raised().fact(AT_FIVE, new RectificationAssigned("f1", "p1", "kaiyuan", "xinhualu", DUE, true))
                .when(by("SYSTEM", MIDNIGHT), MARK)
                .refused(InspectionRule.RECTIFICATION_NOT_OVERDUE);
    }

    @Test
    void anOverdueFaultGoesUpStepByStep() {
        overdue()
                .when(by("SYSTEM", "2021-03-03T00:00:00+08:00"), new Escalate("f1", "xinhualu", null))
                .facts(new FindingEscalated("f1", "p1", "xinhualu", null));
        escalated()
                .when(by("inspector", "2021-03-04T09:00:00+08:00"), new Escalate("f1", "demo", "仍未整改"))
                .facts(new FindingEscalated("f1", "p1", "demo", "仍未整改"));
        escalated()
                .when(by("inspector", "2021-03-04T09:00:00+08:00"), new Escalate("f1", "xinhualu", "再报"))
                .refused(InspectionRule.NOT_ESCALATED_UPWARDS, "xinhualu", "xinhualu");
    }

    @Test
    void onlyWhatIsOverdueAndWaitsForNobodyGoesUp() {
        accepted()
                .when(by("inspector", EVENING), new Escalate("f1", "xinhualu", "催办"))
                .refused(InspectionRule.RECTIFICATION_NOT_OVERDUE);
        reported()
                .when(by("inspector", NEXT_MORNING), new Escalate("f1", "xinhualu", "催办"))
                .refused(InspectionRule.RECTIFICATION_ALREADY_REPORTED);
        overdue()
                .when(by("inspector", NEXT_MORNING), new Escalate("f1", "xinglong", "催办"))
                .refused(InspectionRule.NOT_ESCALATED_UPWARDS, "xinglong", "kaiyuan");
        overdue()
                .when(by("inspector", NEXT_MORNING), new Escalate("f1", "nowhere", "催办"))
                .refused(CommonRule.UNIT_UNKNOWN);
        raised().when(by("inspector", NEXT_MORNING), new Escalate("f1", "xinhualu", "催办"))
                .refused(InspectionRule.RECTIFICATION_NOT_ASSIGNED);
    }

    @Test
    void whoDoesNotReachThePlaceDoesNothingThere() {
        reported().when(inspector(EVENING).from("xinglong"), VERIFY).refused(CommonRule.OUT_OF_SCOPE);
        overdue()
                .when(inspector(NEXT_MORNING).from("jichenglu"), new Escalate("f1", "xinhualu", "催办"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    private static AssignRectification assign(String unitId) {
        return new AssignRectification("f1", unitId, DUE);
    }

    private static ReportRectified report(String photo) {
        return new ReportRectified("f1", "已修复", photo);
    }
}
