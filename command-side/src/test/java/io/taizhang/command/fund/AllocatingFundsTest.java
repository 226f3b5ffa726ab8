package io.taizhang.command.fund;

import static io.taizhang.command.fund.AFund.finance;

import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.fund.FundCommand.WithdrawAllocation;
import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReturned;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllocatingFundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"project/p1", "project/below"})
    void allThatCameInMayBeAllocatedWithinTheUnit(String project) {
        AFund.appropriated()
                .when(finance(), allocate(project, 1_000))
                .facts(new FundsAllocated("f1", "a1", project, 1_000));
    }

    @Test
    void noMoreIsAllocatedThanCameIn() {
        AFund.appropriated()
                .when(finance(), allocate("project/p1", 1_001))
                .refused(FundRule.ALLOCATED_EXCEEDS_APPROPRIATED, new Money(1_001), new Money(1_000));
    }

    @Test
    void whatWasReturnedIsNotAllocated() {
        AFund.appropriated()
                .facts(new FundsReturned("f1", 300, "文号2"))
                .when(finance(), allocate("project/p1", 701))
                .refused(FundRule.ALLOCATED_EXCEEDS_APPROPRIATED, new Money(701), new Money(700));
    }

    @Test
    void whatIsPromisedToOneIsNotPromisedToAnother() {
        AFund.allocated()
                .when(finance(), new Allocate("f1", "a2", "project/below", 401))
                .refused(FundRule.ALLOCATED_EXCEEDS_APPROPRIATED, new Money(401), new Money(400));
    }

    @ParameterizedTest(name = "{0} does not pay for {1}")
    @CsvSource({
        "RENOVATION, campaign/c1",
        "CAMPAIGN, project/p1",
        "SERVICE, project/p1",
        "SERVICE, campaign/c1",
        "CHARITY, project/p1",
        "CHARITY, campaign/c1"
    })
    void aFundPaysForItsPurposeOnly(FundPurpose purpose, String beneficiary) {
        AFund.openedFor(purpose)
                .when(finance(), allocate(beneficiary, 1))
                .refused(FundRule.FUND_PURPOSE_MISMATCH, purpose, beneficiary);
    }

    @ParameterizedTest
    @CsvSource({"RENOVATION, project/nowhere", "CAMPAIGN, campaign/c1"})
    void whatNobodyKnowsGetsNothing(FundPurpose purpose, String beneficiary) {
        AFund.openedFor(purpose)
                .when(finance(), allocate(beneficiary, 1))
                .refused(FundRule.BENEFICIARY_UNKNOWN, beneficiary);
    }

    @Test
    void whatIsOverGetsNothing() {
        AFund.appropriated()
                .when(finance(), allocate("project/over", 1))
                .refused(FundRule.BENEFICIARY_CLOSED, "project/over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"project/elsewhere", "project/above"})
    void whatIsNotInTheFundsUnitGetsNothing(String project) {
        AFund.appropriated()
                .when(finance(), allocate(project, 1))
                .refused(FundRule.ALLOCATION_OUTSIDE_UNIT, project, "xinhualu");
    }

    @Test
    void nothingIsAllocatedBeforeTheProjectIsPlanned() {
        AFund.appropriated()
                .when(finance().at("2021-04-30T09:00:00+08:00"), allocate("project/planned-in-may", 1))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void anAllocationsIdIsTakenOnce() {
        AFund.allocated().when(finance(), allocate("project/p1", 1)).refused(CommonRule.ALREADY_EXISTS, "a1");
    }

    @Test
    void whatIsNeitherReservedNorPaidMayBeWithdrawn() {
        AFund.reserved()
                .when(finance(), withdraw(200))
                .facts(new AllocationWithdrawn("f1", "a1", "project/p1", 200, "结余"));
    }

    @Test
    void whatIsReservedIsNotWithdrawn() {
        AFund.reserved()
                .when(finance(), withdraw(201))
                .refused(FundRule.ALLOCATION_IN_USE, new Money(201), new Money(200));
    }

    @Test
    void whatIsPaidIsNotWithdrawn() {
        AFund.disbursed()
                .when(finance(), withdraw(201))
                .refused(FundRule.ALLOCATION_IN_USE, new Money(201), new Money(200));
    }

    @Test
    void anAllocationGivesNoMoreThanItHolds() {
        AFund.allocated()
                .facts(new FundsAllocated("f1", "a2", "project/p1", 400))
                .when(finance(), withdraw(601))
                .refused(FundRule.WITHDRAWAL_EXCEEDS_ALLOCATION, new Money(601), new Money(600));
    }

    @Test
    void whatWasWithdrawnIsNotWithdrawnAgain() {
        AFund.allocated()
                .facts(new AllocationWithdrawn("f1", "a1", "project/p1", 500, "结余"))
                .when(finance(), withdraw(101))
                .refused(FundRule.WITHDRAWAL_EXCEEDS_ALLOCATION, new Money(101), new Money(100));
    }

    @Test
    void whatWasWithdrawnIsAllocatedAnew() {
        AFund.allocated()
                .facts(new AllocationWithdrawn("f1", "a1", "project/p1", 600, "结余"))
                .when(finance(), new Allocate("f1", "a2", "project/below", 1_000))
                .facts(new FundsAllocated("f1", "a2", "project/below", 1_000));
    }

    @Test
    void anUnknownAllocationIsNotWithdrawn() {
        AFund.appropriated().when(finance(), withdraw(1)).refused(FundRule.ALLOCATION_UNKNOWN, "a1");
    }

    @Test
    void nothingIsWithdrawnBeforeItIsAllocated() {
        AFund.appropriated()
                .fact(finance().at("2021-05-01T09:00:00+08:00"), new FundsAllocated("f1", "a1", "project/p1", 600))
                .when(finance().at("2021-04-30T09:00:00+08:00"), withdraw(1))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static Allocate allocate(String beneficiary, long amountFen) {
        return new Allocate("f1", "a1", beneficiary, amountFen);
    }

    private static WithdrawAllocation withdraw(long amountFen) {
        return new WithdrawAllocation("f1", "a1", amountFen, "结余");
    }
}
