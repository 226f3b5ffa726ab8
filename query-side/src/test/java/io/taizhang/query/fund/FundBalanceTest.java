package io.taizhang.query.fund;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundCarriedOver;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundEvent.FundsReturned;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import org.junit.jupiter.api.Test;

class FundBalanceTest {
    private static final Facts APPROPRIATED = fact(new FundsAppropriated("f1", 1_000, "财预〔2021〕1号"));
    private static final Facts ALLOCATED = fact(new FundsAllocated("f1", "a1", "project/p1", 600));
    private static final Facts RESERVED = fact(new FundsReserved("f1", "p1", "pay1", 200));
    private static final Facts DISBURSED = fact(new DisbursementRecorded("f1", "p1", "pay1", 200, "凭证-1"));

    @Test
    void newFundIsEmpty() {
        BalanceRow row = balance();

        assertThat(row.title()).isEqualTo("老旧小区改造专项");
        assertThat(row.money()).isEqualTo(FundMoney.NONE);
        assertThat(row.availableFen()).isZero();
        assertThat(row.open()).isTrue();
    }

    @Test
    void appropriatedMoneyIsAvailableAndUnallocated() {
        BalanceRow row = balance(APPROPRIATED, APPROPRIATED);

        assertThat(row.appropriatedFen()).isEqualTo(2_000);
        assertThat(row.availableFen()).isEqualTo(2_000);
        assertThat(row.unallocatedFen()).isEqualTo(2_000);
    }

    @Test
    void allocatedMoneyIsStillAvailable() {
        BalanceRow row = balance(APPROPRIATED, ALLOCATED);

        assertThat(row.allocatedFen()).isEqualTo(600);
        assertThat(row.unallocatedFen()).isEqualTo(400);
        assertThat(row.availableFen()).isEqualTo(1_000);
    }

    @Test
    void withdrawnAllocationIsUnallocatedAgain() {
        BalanceRow row =
                balance(APPROPRIATED, ALLOCATED, fact(new AllocationWithdrawn("f1", "a1", "project/p1", 250, "结余")));

        assertThat(row.allocatedFen()).isEqualTo(350);
        assertThat(row.unallocatedFen()).isEqualTo(650);
    }

    @Test
    void disbursementUsesUpWhatWasReserved() {
        BalanceRow reserved = balance(APPROPRIATED, ALLOCATED, RESERVED);
        assertThat(reserved.reservedFen()).isEqualTo(200);
        assertThat(reserved.availableFen()).isEqualTo(800);

        BalanceRow disbursed = balance(APPROPRIATED, ALLOCATED, RESERVED, DISBURSED);
        assertThat(disbursed.reservedFen()).isZero();
        assertThat(disbursed.disbursedFen()).isEqualTo(200);
        assertThat(disbursed.availableFen()).isEqualTo(800);
    }

    @Test
    void releasedMoneyIsAvailableAgain() {
        BalanceRow row =
                balance(APPROPRIATED, ALLOCATED, RESERVED, fact(new FundsReleased("f1", "p1", "pay1", 200, "退回")));

        assertThat(row.reservedFen()).isZero();
        assertThat(row.availableFen()).isEqualTo(1_000);
    }

    @Test
    void reversedDisbursementIsAvailableAgain() {
        BalanceRow row = balance(
                APPROPRIATED,
                ALLOCATED,
                RESERVED,
                DISBURSED,
                fact(new DisbursementReversed("f1", "p1", "pay1", 200, "账户有误")));

        assertThat(row.disbursedFen()).isZero();
        assertThat(row.reservedFen()).isZero();
        assertThat(row.availableFen()).isEqualTo(1_000);
    }

    @Test
    void returnedMoneyIsGone() {
        BalanceRow row = balance(APPROPRIATED, ALLOCATED, fact(new FundsReturned("f1", 400, "财预〔2021〕9号")));

        assertThat(row.returnedFen()).isEqualTo(400);
        assertThat(row.availableFen()).isEqualTo(600);
        assertThat(row.unallocatedFen()).isZero();
    }

    @Test
    void carriedOverFundIsForTheNewYear() {
        BalanceRow row = balance(APPROPRIATED, fact(new FundCarriedOver("f1", 2021, 2022, 1_000)));

        assertThat(row.year()).isEqualTo(2022);
        assertThat(row.carriedFen()).isEqualTo(1_000);
        assertThat(row.appropriatedFen()).isEqualTo(1_000);
    }

    @Test
    void closedFundStaysOnRecord() {
        BalanceRow row = balance(APPROPRIATED, fact(new FundClosed("f1")));

        assertThat(row.open()).isFalse();
        assertThat(row.appropriatedFen()).isEqualTo(1_000);
    }

    private static BalanceRow balance(Facts... facts) {
        return Rows.of(
                        new FundBalance(),
                        fact(new FundOpened(
                                "f1", "xinhualu", "老旧小区改造专项", 2021, FundPurpose.RENOVATION, FundSource.CITY)))
                .and(facts)
                .row("f1");
    }
}
