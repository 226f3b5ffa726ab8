package io.taizhang.command.fund;

import static io.taizhang.command.fund.AFund.finance;
import static io.taizhang.command.fund.AFund.system;

import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.fund.FundCommand.ReserveFunds;
import io.taizhang.api.fund.FundCommand.ReturnFunds;
import io.taizhang.api.fund.FundCommand.WithdrawAllocation;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundEvent.FundsReturned;
import io.taizhang.command.Money;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import org.junit.jupiter.api.Test;

/** Money is not spent before it was there, and what was spent later is not there any more, however late it is entered. */
class LateEntriesTest {
    private static final FundEvent CAME = new FundsAppropriated("f1", 1_000, "文号1");

    @Test
    void nothingIsAllocatedOnADayBeforeTheMoneyCame() {
        given("2021-04-10", CAME)
                .when(on("2021-04-09"), allocate(1))
                .refused(FundRule.ALLOCATED_EXCEEDS_APPROPRIATED, new Money(1), new Money(0));
    }

    @Test
    void allocationsOfTheDayTheMoneyCameNeedNotNameTheHour() {
        AFund.opened()
                .fact(finance().at("2021-04-10T15:00:00+08:00"), CAME)
                .when(finance().at("2021-04-10T09:00:00+08:00"), allocate(1_000))
                .facts(new FundsAllocated("f1", "late", "project/p1", 1_000));
    }

    @Test
    void whatIsAllocatedLaterIsNotAllocatedBefore() {
        given("2021-04-10", CAME)
                .fact(on("2021-06-01"), new FundsAllocated("f1", "a1", "project/p1", 900))
                .when(on("2021-05-01"), allocate(101))
                .refused(FundRule.ALLOCATED_EXCEEDS_APPROPRIATED, new Money(101), new Money(100));
    }

    @Test
    void whatComesLaterDoesNotHelp() {
        given("2021-04-10", CAME)
                .fact(on("2021-06-01"), new FundsAllocated("f1", "a1", "project/p1", 1_000))
                .fact(on("2021-07-01"), new FundsAppropriated("f1", 5_000, "文号2"))
                .when(on("2021-05-01"), allocate(1))
                .refused(FundRule.ALLOCATED_EXCEEDS_APPROPRIATED, new Money(1), new Money(0));
    }

    @Test
    void whatIsReturnedMustHaveBeenThere() {
        given("2021-04-10", CAME)
                .fact(on("2021-07-01"), new FundsAppropriated("f1", 5_000, "文号2"))
                .when(on("2021-05-01"), new ReturnFunds("f1", 1_001, "文号3"))
                .refused(FundRule.RETURN_EXCEEDS_UNALLOCATED, new Money(1_001), new Money(1_000));
        given("2021-04-10", CAME)
                .when(on("2021-05-01"), new ReturnFunds("f1", 1_000, "文号3"))
                .facts(new FundsReturned("f1", 1_000, "文号3"));
    }

    @Test
    void nothingIsReservedOutOfWhatIsAllocatedLater() {
        given("2021-04-10", CAME)
                .fact(on("2021-05-01"), new FundsAllocated("f1", "a1", "project/p1", 300))
                .fact(on("2021-06-01"), new FundsAllocated("f1", "a2", "project/p1", 300))
                .when(system().at("2021-05-15T09:00:00+08:00"), new ReserveFunds("f1", "p1", "n1", 301))
                .refused(FundRule.RESERVE_EXCEEDS_ALLOCATION, new Money(301), new Money(300));
    }

    @Test
    void whatIsReservedLaterIsNotWithdrawnBefore() {
        given("2021-04-10", CAME)
                .fact(on("2021-05-01"), new FundsAllocated("f1", "a1", "project/p1", 600))
                .fact(on("2021-06-01"), new FundsReserved("f1", "p1", "n1", 400))
                .when(on("2021-05-15"), new WithdrawAllocation("f1", "a1", 201, "结余"))
                .refused(FundRule.ALLOCATION_IN_USE, new Money(201), new Money(200));
    }

    private static Given<Fund> given(String day, FundEvent fact) {
        return AFund.opened().fact(on(day), fact);
    }

    private static IssuedBuilder on(String day) {
        return finance().at(day + "T09:00:00+08:00");
    }

    private static Allocate allocate(long fen) {
        return new Allocate("f1", "late", "project/p1", fen);
    }
}
