package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.acceptedProject;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.RenovationCommand.RequestPayment;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import io.taizhang.command.testing.Then;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentRequestTest {

    @Test
    void certifiedWorkMayBePaid() {
        request(projectUnderWorks().certified(500_000), 500_000).facts(requested(500_000));
    }

    @Test
    void paymentBeyondCertifiedWorkIsRefused() {
        request(projectUnderWorks().certified(500_000), 500_001)
                .refused(RenovationRule.PAYMENT_EXCEEDS_CERTIFIED, new Money(500_001), new Money(500_000));
    }

    @Test
    void nothingIsPaidBeforeWorkIsCertified() {
        request(projectUnderWorks(), 1).refused(RenovationRule.PAYMENT_EXCEEDS_CERTIFIED, new Money(1), new Money(0));
    }

    @Test
    void whatIsRequestedAlreadyIsTaken() {
        request(projectUnderWorks().certified(500_000).requested("pay-1", 300_000), 200_001)
                .refused(RenovationRule.PAYMENT_EXCEEDS_CERTIFIED, new Money(200_001), new Money(200_000));
    }

    @Test
    void whatIsPaidAlreadyIsTaken() {
        request(projectUnderWorks().certified(500_000).paid("pay-1", 300_000), 200_001)
                .refused(RenovationRule.PAYMENT_EXCEEDS_CERTIFIED);
    }

    @Test
    void whatWasRefusedMayBeRequestedAgain() {
        request(
                        projectUnderWorks()
                                .certified(500_000)
                                .requested("pay-1", 300_000)
                                .refused("pay-1"),
                        500_000)
                .facts(requested(500_000));
    }

    @Test
    void whatWasReversedMayBeRequestedAgain() {
        request(projectUnderWorks().certified(500_000).paid("pay-1", 300_000).reversed("pay-1"), 500_000)
                .facts(requested(500_000));
    }

    @Test
    void workUnderOneContractDoesNotPayForAnother() {
        projectUnderWorks()
                .contract("c2", 200_000)
                .certified(500_000)
                .when("official", "2021-05-01", new RequestPayment(ID, "pay-9", "c2", "city", 1, "施工单位"))
                .refused(RenovationRule.PAYMENT_EXCEEDS_CERTIFIED);
    }

    @Test
    void aPaymentFromBeforeItsFundBoreSoMuchIsRefused() {
        FundLine office = new FundLine("office", 100_000);
        projectUnderWorks()
                .certified(500_000)
                .fact(
                        "approver",
                        "2021-05-01",
                        new EstimateRevised(
                                ID, 1_000_000, 1_100_000, List.of(new FundLine("city", 1_000_000), office), "增项"))
                .when("official", "2021-04-30", new RequestPayment(ID, "pay-9", "c1", "office", 1, "施工单位"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void anUnknownContractIsRefused() {
        projectUnderWorks()
                .when("official", "2021-05-01", new RequestPayment(ID, "pay-9", "c9", "city", 1, "施工单位"))
                .refused(RenovationRule.CONTRACT_UNKNOWN, "c9");
    }

    @Test
    void aFundThatBearsNothingIsRefused() {
        projectUnderWorks()
                .certified(500_000)
                .when("official", "2021-05-01", new RequestPayment(ID, "pay-9", "c1", "office", 1, "施工单位"))
                .refused(RenovationRule.FUND_NOT_IN_LINES, "office");
    }

    @Test
    void moreThanTheFundsShareIsRefused() {
        AProject shared = AProject.aProject()
                .ballotPassed()
                .designPublished()
                .approved(new FundLine("city", 300_000), new FundLine("office", 700_000))
                .contract("c1", 800_000)
                .started()
                .certified(500_000)
                .requested("pay-1", 200_000);
        request(shared, 100_001)
                .refused(RenovationRule.PAYMENT_EXCEEDS_FUND_LINE, new Money(100_001), new Money(100_000));
    }

    @Test
    void aSettledAccountIsPaidUpToItsFinalSum() {
        request(acceptedProject().paid("pay-1", 300_000).settled(400_000), "2021-07-02", 100_000)
                .facts(requested(100_000));
    }

    @Test
    void paymentBeyondTheSettledSumIsRefused() {
        request(acceptedProject().paid("pay-1", 300_000).settled(400_000), "2021-07-02", 100_001)
                .refused(RenovationRule.PAYMENT_EXCEEDS_SETTLED, new Money(100_001), new Money(100_000));
    }

    @Test
    void theGuaranteeIsPaidAfterTheHandOver() {
        request(acceptedProject().settled(500_000).handedOver(), "2021-12-01", 500_000)
                .facts(requested(500_000));
    }

    @Test
    void aPaymentIsRequestedOnce() {
        projectUnderWorks()
                .certified(500_000)
                .requested("pay-9", 1)
                .refused("pay-9")
                .when("official", "2021-05-01", new RequestPayment(ID, "pay-9", "c1", "city", 1, "施工单位"))
                .refused(CommonRule.ALREADY_EXISTS, "pay-9");
    }

    @Test
    void aRequestFromBeforeTheCertificateIsRefused() {
        request(projectUnderWorks().certified(500_000), "2021-03-31", 1).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aLateEntryRestsOnTheCertificateThatCoveredIt() {
        request(twiceCertified(), "2021-04-10", 300_000).facts(requested(300_000));
    }

    @Test
    void aRequestFromBeforeTheCertificateThatCoversAllOfItIsRefused() {
        request(twiceCertified(), "2021-04-10", 300_001).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aCertificateThatWasEnteredLateCountsFromWhenItWasGiven() {
        AProject project =
                projectUnderWorks().certified("2021-05-01", "c1", 200_000).certified("2021-04-01", "c1", 300_000);
        request(project, "2021-04-10", 300_000).facts(requested(300_000));
    }

    private static AProject twiceCertified() {
        return projectUnderWorks().certified("2021-04-01", "c1", 300_000).certified("2021-05-01", "c1", 200_000);
    }

    private static Then<Project> request(AProject project, long amountFen) {
        return request(project, "2021-05-01", amountFen);
    }

    private static Then<Project> request(AProject project, String day, long amountFen) {
        return project.when("official", day, new RequestPayment(ID, "pay-9", "c1", "city", amountFen, "施工单位"));
    }

    private static PaymentRequested requested(long amountFen) {
        return new PaymentRequested(ID, "pay-9", "c1", "city", amountFen, "施工单位");
    }
}
