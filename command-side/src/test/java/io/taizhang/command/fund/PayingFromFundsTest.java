package io.taizhang.command.fund;

import static io.taizhang.command.fund.AFund.system;

import io.taizhang.api.fund.FundCommand.RecordDisbursement;
import io.taizhang.api.fund.FundCommand.ReleaseFunds;
import io.taizhang.api.fund.FundCommand.ReserveFunds;
import io.taizhang.api.fund.FundCommand.ReverseDisbursement;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import org.junit.jupiter.api.Test;

class PayingFromFundsTest {
    private static final PaymentKey N1 = new PaymentKey("p1", "n1");

    @Test
    void allThatIsAllocatedToAProjectMayBeReserved() {
        AFund.allocated().when(system(), reserve("n1", 600)).facts(new FundsReserved("f1", "p1", "n1", 600));
    }

    @Test
    void theAllocationsOfAProjectAreOneAmount() {
        AFund.allocated()
                .facts(new FundsAllocated("f1", "a2", "project/p1", 400))
                .when(system(), reserve("n1", 1_000))
                .facts(new FundsReserved("f1", "p1", "n1", 1_000));
    }

    @Test
    void noMoreIsReservedThanIsAllocatedToTheProject() {
        AFund.allocated()
                .facts(new FundsAllocated("f1", "a2", "project/below", 400))
                .when(system(), reserve("n1", 601))
                .refused(FundRule.RESERVE_EXCEEDS_ALLOCATION, new Money(601), new Money(600));
    }

    @Test
    void whatIsReservedIsNotReservedForAnotherPayment() {
        AFund.reserved()
                .when(system(), reserve("n2", 201))
                .refused(FundRule.RESERVE_EXCEEDS_ALLOCATION, new Money(201), new Money(200));
    }

    @Test
    void whatIsPaidIsNotReservedForAnotherPayment() {
        AFund.disbursed()
                .when(system(), reserve("n2", 201))
                .refused(FundRule.RESERVE_EXCEEDS_ALLOCATION, new Money(201), new Money(200));
    }

    @Test
    void nothingIsReservedForAProjectThatWasPromisedNothing() {
        AFund.appropriated()
                .when(system(), reserve("n1", 1))
                .refused(FundRule.RESERVE_EXCEEDS_ALLOCATION, new Money(1), new Money(0));
    }

    @Test
    void aPaymentIsReservedForOnce() {
        AFund.reserved().when(system(), reserve("n1", 100)).refused(FundRule.PAYMENT_ALREADY_RESERVED, N1);
    }

    @Test
    void nothingIsReservedForAPaymentThatWasMade() {
        AFund.disbursed().when(system(), reserve("n1", 100)).refused(FundRule.PAYMENT_ALREADY_DISBURSED, N1);
    }

    @Test
    void paymentsOfTwoProjectsMayHaveTheSameId() {
        AFund.reserved()
                .facts(new FundsAllocated("f1", "a2", "project/below", 400))
                .when(system(), new ReserveFunds("f1", "below", "n1", 400))
                .facts(new FundsReserved("f1", "below", "n1", 400));
    }

    @Test
    void nothingIsReservedBeforeItIsAllocated() {
        AFund.appropriated()
                .fact(system().at("2021-05-01T09:00:00+08:00"), new FundsAllocated("f1", "a1", "project/p1", 600))
                .when(system().at("2021-04-30T09:00:00+08:00"), reserve("n1", 1))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aPaymentTakesWhatWasReservedForIt() {
        AFund.reserved().when(system(), disburse("n1")).facts(new DisbursementRecorded("f1", "p1", "n1", 400, "凭证1"));
    }

    @Test
    void aPaymentWithoutAReservationIsNotRecorded() {
        AFund.reserved()
                .when(system(), disburse("n2"))
                .refused(FundRule.DISBURSEMENT_WITHOUT_RESERVATION, new PaymentKey("p1", "n2"));
    }

    @Test
    void aPaymentIsRecordedOnce() {
        AFund.disbursed().when(system(), disburse("n1")).refused(FundRule.PAYMENT_ALREADY_DISBURSED, N1);
    }

    @Test
    void aPaymentIsNotMadeBeforeItIsReservedFor() {
        AFund.allocated()
                .fact(system().at("2021-05-01T09:00:00+08:00"), new FundsReserved("f1", "p1", "n1", 400))
                .when(system().at("2021-04-30T09:00:00+08:00"), disburse("n1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aReservationIsReleased() {
        AFund.reserved().when(system(), release()).facts(new FundsReleased("f1", "p1", "n1", 400, "退回"));
    }

    @Test
    void whatWasReleasedMayBeReservedAgain() {
        AFund.reserved()
                .facts(new FundsReleased("f1", "p1", "n1", 400, "退回"))
                .when(system(), reserve("n2", 600))
                .facts(new FundsReserved("f1", "p1", "n2", 600));
    }

    @Test
    void aReleaseOfNothingIsRefusedByName() {
        AFund.allocated().when(system(), release()).refused(FundRule.NOTHING_RESERVED, N1);
    }

    @Test
    void whatIsPaidIsNotReleased() {
        AFund.disbursed().when(system(), release()).refused(FundRule.NOTHING_RESERVED, N1);
    }

    @Test
    void aReversedPaymentIsFreeAgain() {
        AFund.disbursed()
                .facts(new DisbursementReversed("f1", "p1", "n1", 400, "红冲"))
                .when(system(), reserve("n2", 600))
                .facts(new FundsReserved("f1", "p1", "n2", 600));
    }

    @Test
    void aReversalTakesBackWhatWasPaid() {
        AFund.disbursed().when(system(), reverse()).facts(new DisbursementReversed("f1", "p1", "n1", 400, "红冲"));
    }

    @Test
    void aPaymentIsReversedOnce() {
        AFund.disbursed()
                .facts(new DisbursementReversed("f1", "p1", "n1", 400, "红冲"))
                .when(system(), reverse())
                .refused(FundRule.NOTHING_DISBURSED, N1);
    }

    @Test
    void whatIsOnlyReservedIsNotReversed() {
        AFund.reserved().when(system(), reverse()).refused(FundRule.NOTHING_DISBURSED, N1);
    }

    @Test
    void aPaymentIsNotReversedBeforeItIsMade() {
        AFund.disbursed().when(AFund.theDayBefore(system()), reverse()).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static ReserveFunds reserve(String paymentId, long amountFen) {
        return new ReserveFunds("f1", "p1", paymentId, amountFen);
    }

    private static RecordDisbursement disburse(String paymentId) {
        return new RecordDisbursement("f1", "p1", paymentId, "凭证1");
    }

    private static ReleaseFunds release() {
        return new ReleaseFunds("f1", "p1", "n1", "退回");
    }

    private static ReverseDisbursement reverse() {
        return new ReverseDisbursement("f1", "p1", "n1", "红冲");
    }
}
