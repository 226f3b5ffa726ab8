package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.acceptedProject;
import static io.taizhang.command.renovation.AProject.approvedProject;
import static io.taizhang.command.renovation.AProject.on;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.Role;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.AcceptWorks;
import io.taizhang.api.renovation.RenovationCommand.CompleteWorks;
import io.taizhang.api.renovation.RenovationCommand.CorrectWorks;
import io.taizhang.api.renovation.RenovationCommand.RejectWorks;
import io.taizhang.api.renovation.RenovationCommand.ReportWorks;
import io.taizhang.api.renovation.RenovationCommand.StartWorks;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksCorrected;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.command.CommonRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorksTest {

    @Test
    void anApprovedProjectStarts() {
        approvedProject()
                .when("official", "2021-03-01", new StartWorks(ID))
                .facts(new WorksStarted(ID, ProjectKind.COMPOUND));
    }

    @Test
    void aStartBeforeTheApprovalIsRefused() {
        approvedProject()
                .when("official", "2021-01-31", new StartWorks(ID))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void progressIsReported() {
        projectUnderWorks()
                .reported(40)
                .when("official", "2021-04-01", report(40))
                .facts(new WorksReported(ID, "主体", 40, "按期"));
    }

    @Test
    void progressThatFallsIsRefused() {
        projectUnderWorks()
                .reported(40)
                .when("official", "2021-04-01", report(39))
                .refused(RenovationRule.PERCENT_FELL, 39, 40);
    }

    @Test
    void aReportFromBeforeTheLastOneIsRefused() {
        projectUnderWorks()
                .reported(40)
                .when("official", "2021-03-19", report(60))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void progressFallsByACorrectionThatSaysWhy() {
        projectUnderWorks()
                .reported(40)
                .when("official", "2021-04-01", new CorrectWorks(ID, 30, "误报"))
                .facts(new WorksCorrected(ID, 40, 30, "误报"));
    }

    @Test
    void reportsGoOnFromTheCorrection() {
        projectUnderWorks()
                .reported(40)
                .fact("official", "2021-04-01", new WorksCorrected(ID, 40, 30, "误报"))
                .when("official", "2021-04-02", report(35))
                .facts(new WorksReported(ID, "主体", 35, "按期"));
    }

    @Test
    void whatWasNeverReportedCannotBeCorrected() {
        projectUnderWorks()
                .when("official", "2021-04-01", new CorrectWorks(ID, 30, "误报"))
                .refused(RenovationRule.WORKS_NOT_REPORTED);
    }

    @Test
    void finishedWorksAreCompleted() {
        projectUnderWorks()
                .reported(100)
                .when("official", "2021-06-01", new CompleteWorks(ID))
                .facts(new WorksCompleted(ID, ProjectKind.COMPOUND));
    }

    @Test
    void unfinishedWorksAreNotCompleted() {
        projectUnderWorks()
                .reported(99)
                .when("official", "2021-06-01", new CompleteWorks(ID))
                .refused(RenovationRule.WORKS_NOT_FINISHED, 99);
    }

    @Test
    void completionBeforeTheLastReportIsRefused() {
        projectUnderWorks()
                .reported(100)
                .when("official", "2021-03-19", new CompleteWorks(ID))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void completedWorksAreAccepted() {
        completed()
                .when("inspector2", "2021-06-10", new AcceptWorks(ID, List.of("合格")))
                .facts(new WorksAccepted(ID, ProjectKind.COMPOUND, List.of("合格")));
    }

    @Test
    void completedWorksAreRejected() {
        completed()
                .when("inspector2", "2021-06-10", new RejectWorks(ID, List.of("渗漏")))
                .facts(new WorksRejected(ID, ProjectKind.COMPOUND, List.of("渗漏")));
    }

    @Test
    void rejectedWorksAreCompletedAgain() {
        completed()
                .rejected()
                .when("official", "2021-06-20", new CompleteWorks(ID))
                .facts(new WorksCompleted(ID, ProjectKind.COMPOUND));
    }

    @Test
    void completionFromBeforeTheRejectionIsRefused() {
        completed()
                .rejected()
                .when("official", "2021-06-04", new CompleteWorks(ID))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void acceptedWorksAreNotRejectedAnyMore() {
        acceptedProject()
                .when("inspector", "2021-06-20", new RejectWorks(ID, List.of("渗漏")))
                .refused(RenovationRule.WORKS_ALREADY_ACCEPTED);
    }

    @Test
    void whoeverDidTheWorksDoesNotAcceptThem() {
        completed()
                .when(on("2021-06-10", "inspector").by("official", Role.INSPECTOR), new AcceptWorks(ID, List.of()))
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void acceptanceBeforeCompletionIsRefused() {
        completed()
                .when("inspector2", "2021-05-31", new AcceptWorks(ID, List.of()))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static AProject completed() {
        return projectUnderWorks().reported(100).completed();
    }

    private static ReportWorks report(int percent) {
        return new ReportWorks(ID, "主体", percent, "按期");
    }
}
