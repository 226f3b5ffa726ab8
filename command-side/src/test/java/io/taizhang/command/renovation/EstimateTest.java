package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.acceptedProject;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.RenovationCommand.ReviseEstimate;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import io.taizhang.command.testing.Then;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final FundLine OLD = new FundLine("city", 1_000_000);

    @Test
    void anEstimateRisesWithNewFundLines() {
        List<FundLine> lines = List.of(new FundLine("city", 1_000_000), new FundLine("office", 500_000));
        revise(1_500_000, lines).facts(new EstimateRevised(ID, 1_000_000, 1_500_000, lines, "增项"));
    }

    @Test
    void withoutNewLinesTheOldOnesStand() {
        revise(1_500_000, null).facts(new EstimateRevised(ID, 1_000_000, 1_500_000, List.of(OLD), "增项"));
    }

    @Test
    void oldLinesThatExceedTheNewEstimateAreRefused() {
        revise(900_000, null)
                .refused(RenovationRule.FUND_LINES_DIFFER_FROM_ESTIMATE, new Money(1_000_000), new Money(900_000));
    }

    @Test
    void newLinesThatDoNotAddUpAreRefused() {
        revise(1_500_000, List.of(OLD)).refused(RenovationRule.FUND_LINES_DIFFER_FROM_ESTIMATE);
    }

    @Test
    void anEstimateBelowItsContractsIsRefused() {
        revise(799_999, List.of(new FundLine("city", 799_999)))
                .refused(RenovationRule.ESTIMATE_BELOW_CONTRACTS, new Money(799_999), new Money(800_000));
    }

    @Test
    void aFundThatMayNotPayIsRefused() {
        revise(900_000, List.of(new FundLine("charity", 900_000)))
                .refused(RenovationRule.FUND_PURPOSE_MISMATCH, "charity");
    }

    @Test
    void aLineBelowWhatItsFundHasPromisedIsRefused() {
        projectUnderWorks()
                .certified(500_000)
                .requested("pay-1", 300_000)
                .when(
                        "approver",
                        "2021-05-01",
                        revision(900_000, List.of(new FundLine("city", 299_999), new FundLine("office", 600_001))))
                .refused(RenovationRule.FUND_LINE_BELOW_PAYMENTS, "city", new Money(300_000));
    }

    @Test
    void aFundWhosePaymentsWereAllUndoneMayLeave() {
        List<FundLine> lines = List.of(new FundLine("office", 900_000));
        projectUnderWorks()
                .certified(500_000)
                .requested("pay-1", 300_000)
                .refused("pay-1")
                .when("approver", "2021-05-01", revision(900_000, lines))
                .facts(new EstimateRevised(ID, 1_000_000, 900_000, lines, "增项"));
    }

    @Test
    void aRevisionFromBeforeTheApprovalIsRefused() {
        projectUnderWorks()
                .when("approver", "2021-01-31", revision(1_500_000, null))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aSettledProjectKeepsItsEstimate() {
        acceptedProject()
                .settled(800_000)
                .when("approver", "2021-07-05", revision(1_500_000, null))
                .refused(RenovationRule.ACCOUNT_ALREADY_SETTLED);
    }

    private static Then<Project> revise(long estimateFen, @Nullable List<FundLine> lines) {
        return projectUnderWorks().when("approver", "2021-05-01", revision(estimateFen, lines));
    }

    private static ReviseEstimate revision(long estimateFen, @Nullable List<FundLine> lines) {
        return new ReviseEstimate(ID, estimateFen, lines, "增项");
    }
}
