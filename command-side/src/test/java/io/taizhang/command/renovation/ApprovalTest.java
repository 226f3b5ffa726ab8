package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.aProject;
import static io.taizhang.command.renovation.AProject.approvedProject;
import static io.taizhang.command.renovation.AProject.on;

import io.taizhang.api.Role;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.ApproveProject;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.Stage;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import io.taizhang.command.testing.Then;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTest {
    private static final FundLine ALL = new FundLine("city", 1_000_000);

    @Test
    void aCompoundWithItsBallotPassedAndItsDesignOffNoticeIsApproved() {
        approve("2021-01-28", ALL).facts(new ProjectApproved(ID, ProjectKind.COMPOUND, 1_000_000, List.of(ALL)));
    }

    @Test
    void aRoadNeedsNeitherBallotNorDesign() {
        AProject.of(ProjectKind.ROAD)
                .when("approver", "2021-01-10", approval(ALL))
                .facts(new ProjectApproved(ID, ProjectKind.ROAD, 1_000_000, List.of(ALL)));
    }

    @Test
    void severalFundsMayShareAnEstimate() {
        FundLine city = new FundLine("city", 600_000);
        FundLine office = new FundLine("office", 400_000);
        approve("2021-02-01", city, office)
                .facts(new ProjectApproved(ID, ProjectKind.COMPOUND, 1_000_000, List.of(city, office)));
    }

    @Test
    void aCompoundWithoutABallotIsRefused() {
        aProject()
                .designPublished()
                .when("approver", "2021-02-01", approval(ALL))
                .refused(RenovationRule.COMPOUND_NEEDS_PASSED_BALLOT);
    }

    @Test
    void theLatestBallotCounts() {
        aProject()
                .ballot("2021-01-15", true)
                .ballot("2021-01-18", false)
                .designPublished()
                .when("approver", "2021-02-01", approval(ALL))
                .refused(RenovationRule.COMPOUND_NEEDS_PASSED_BALLOT);
    }

    @Test
    void aCompoundWithoutAPublishedDesignIsRefused() {
        aProject()
                .ballotPassed()
                .when("approver", "2021-02-01", approval(ALL))
                .refused(RenovationRule.COMPOUND_NEEDS_PUBLISHED_DESIGN);
    }

    @Test
    void approvalOnTheLastDayOfTheNoticeIsRefused() {
        approve("2021-01-27", ALL).refused(RenovationRule.DESIGN_NOTICE_OPEN, LocalDate.parse("2021-01-27"));
    }

    @Test
    void theNoticeOfARoadIsWaitedForToo() {
        AProject.of(ProjectKind.ROAD)
                .designPublished()
                .when("approver", "2021-01-27", approval(ALL))
                .refused(RenovationRule.DESIGN_NOTICE_OPEN);
    }

    @Test
    void fundLinesThatDoNotAddUpAreRefused() {
        approve("2021-02-01", new FundLine("city", 999_999))
                .refused(RenovationRule.FUND_LINES_DIFFER_FROM_ESTIMATE, new Money(999_999), new Money(1_000_000));
    }

    @Test
    void aFundThatIsNamedTwiceIsRefused() {
        approve("2021-02-01", new FundLine("city", 500_000), new FundLine("city", 500_000))
                .refused(RenovationRule.FUND_NAMED_TWICE, "city");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, FUND_UNKNOWN",
        "closed, FUND_CLOSED",
        "charity, FUND_PURPOSE_MISMATCH",
        "neighbour, FUND_OF_ANOTHER_UNIT"
    })
    void aFundThatMayNotPayIsRefused(String fundId, RenovationRule rule) {
        approve("2021-02-01", new FundLine(fundId, 1_000_000)).refused(rule, fundId);
    }

    @Test
    void anApprovalFromBeforeItsFundWasOpenedIsRefused() {
        approve("2021-02-01", new FundLine("december", 1_000_000)).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void whoeverPreparedTheProjectDoesNotApproveIt() {
        ready().when(on("2021-02-01", "approver").by("official", Role.APPROVER), approval(ALL))
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void anApprovalFromBeforeTheBallotIsRefused() {
        AProject.of(ProjectKind.ROAD)
                .ballotPassed()
                .when("approver", "2021-01-14", approval(ALL))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aProjectIsApprovedOnce() {
        approvedProject()
                .when("approver2", "2021-02-02", approval(ALL))
                .refused(RenovationRule.WRONG_STAGE, Stage.PREPARATION);
    }

    private static AProject ready() {
        return aProject().ballotPassed().designPublished();
    }

    private static Then<Project> approve(String day, FundLine... lines) {
        return ready().when("approver", day, approval(lines));
    }

    private static ApproveProject approval(FundLine... lines) {
        return new ApproveProject(ID, 1_000_000, List.of(lines));
    }
}
