package io.taizhang.command.fund;

import static io.taizhang.command.fund.AFund.finance;
import static io.taizhang.command.fund.AFund.system;

import io.taizhang.api.fund.FundCommand;
import io.taizhang.api.fund.FundCommand.CarryOver;
import io.taizhang.api.fund.FundCommand.CloseFund;
import io.taizhang.api.fund.FundCommand.ReturnFunds;
import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundCarriedOver;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReturned;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindingUpFundsTest {

    @Test
    void whatIsPromisedToNobodyIsReturned() {
        AFund.allocated().when(finance(), new ReturnFunds("f1", 400, "文号2")).facts(new FundsReturned("f1", 400, "文号2"));
    }

    @Test
    void whatIsPromisedIsNotReturned() {
        AFund.allocated()
                .when(finance(), new ReturnFunds("f1", 401, "文号2"))
                .refused(FundRule.RETURN_EXCEEDS_UNALLOCATED, new Money(401), new Money(400));
    }

    @Test
    void whatWasReturnedIsNotReturnedAgain() {
        AFund.allocated()
                .facts(new FundsReturned("f1", 400, "文号2"))
                .when(finance(), new ReturnFunds("f1", 1, "文号3"))
                .refused(FundRule.RETURN_EXCEEDS_UNALLOCATED, new Money(1), new Money(0));
    }

    @Test
    void whatIsNotSpentIsCarriedOver() {
        AFund.disbursed()
                .facts(new FundsReturned("f1", 100, "文号2"))
                .when(finance(), new CarryOver("f1", 2022))
                .facts(new FundCarriedOver("f1", 2021, 2022, 500));
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021})
    void aFundIsCarriedOverForwardOnly(int toYear) {
        AFund.appropriated()
                .when(finance(), new CarryOver("f1", toYear))
                .refused(FundRule.CARRY_OVER_NOT_FORWARD, String.valueOf(toYear), "2021");
    }

    @Test
    void aFundIsCarriedOverFromTheYearItWasCarriedTo() {
        AFund.appropriated()
                .facts(new FundCarriedOver("f1", 2021, 2023, 1_000))
                .when(finance(), new CarryOver("f1", 2022))
                .refused(FundRule.CARRY_OVER_NOT_FORWARD, "2022", "2023");
    }

    @Test
    void aFundIsClosedWhenAllIsPaid() {
        AFund.disbursed().when(finance(), new CloseFund("f1")).facts(AFund.CLOSED);
    }

    @Test
    void aFundWithMoneySetAsideIsNotClosed() {
        AFund.reserved().when(finance(), new CloseFund("f1")).refused(FundRule.FUND_HAS_OPEN_RESERVATIONS, 1);
    }

    @Test
    void aFundIsNotClosedBeforeItsLastFact() {
        AFund.opened()
                .fact(finance().at("2021-05-01T09:00:00+08:00"), new FundsAppropriated("f1", 1_000, "文号1"))
                .when(finance().at("2021-04-30T09:00:00+08:00"), new CloseFund("f1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @ParameterizedTest
    @MethodSource("whateverTakesAnOpenFund")
    void aClosedFundTakesOnNothing(FundCommand command) {
        AFund.disbursed().facts(AFund.CLOSED).when(finance(), command).refused(CommonRule.CLOSED, "f1");
    }

    @Test
    void aClosedFundReleasesNothingSinceNothingIsReserved() {
        AFund.disbursed()
                .facts(AFund.CLOSED)
                .when(system(), new FundCommand.ReleaseFunds("f1", "p1", "n1", "退回"))
                .refused(FundRule.NOTHING_RESERVED);
    }

    @Test
    void evenAClosedFundRecordsThatAPaymentCameBack() {
        AFund.disbursed()
                .facts(AFund.CLOSED)
                .when(system(), new FundCommand.ReverseDisbursement("f1", "p1", "n1", "红冲"))
                .facts(new DisbursementReversed("f1", "p1", "n1", 400, "红冲"));
    }

    @Test
    void whatCameBackToAClosedFundGoesBackWhereItCameFrom() {
        AFund.disbursed()
                .facts(AFund.CLOSED, new DisbursementReversed("f1", "p1", "n1", 400, "红冲"))
                .when(finance(), new FundCommand.WithdrawAllocation("f1", "a1", 600, "红冲"))
                .facts(new AllocationWithdrawn("f1", "a1", "project/p1", 600, "红冲"));
        AFund.disbursed()
                .facts(
                        AFund.CLOSED,
                        new DisbursementReversed("f1", "p1", "n1", 400, "红冲"),
                        new AllocationWithdrawn("f1", "a1", "project/p1", 600, "红冲"))
                .when(finance(), new ReturnFunds("f1", 1_000, "文号3"))
                .facts(new FundsReturned("f1", 1_000, "文号3"));
    }

    @Test
    void whatAClosedFundHasPaidIsNeitherWithdrawnNorReturned() {
        AFund.disbursed()
                .facts(AFund.CLOSED)
                .when(finance(), new FundCommand.WithdrawAllocation("f1", "a1", 201, "结余"))
                .refused(FundRule.ALLOCATION_IN_USE, new Money(201), new Money(200));
        AFund.disbursed()
                .facts(AFund.CLOSED)
                .when(finance(), new ReturnFunds("f1", 401, "文号3"))
                .refused(FundRule.RETURN_EXCEEDS_UNALLOCATED, new Money(401), new Money(400));
    }

    static Stream<FundCommand> whateverTakesAnOpenFund() {
        return Stream.of(
                new FundCommand.Appropriate("f1", 1, "文号3"),
                new FundCommand.Allocate("f1", "a2", "project/p1", 1),
                new FundCommand.ReserveFunds("f1", "p1", "n2", 1),
                new FundCommand.RecordDisbursement("f1", "p1", "n1", "凭证1"),
                new CarryOver("f1", 2022),
                new CloseFund("f1"));
    }
}
