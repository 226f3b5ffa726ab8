package io.taizhang.query.fund;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.query.testing.Rows;
import org.junit.jupiter.api.Test;

class FundAllocationsTest {
    private final Rows<AllocationRow> rows = Rows.of(
            new FundAllocations(),
            fact(new FundsAllocated("f1", "a1", "project/p1", 600)),
            fact(new FundsAllocated("f1", "a2", "project/p1", 100)),
            fact(new FundsAllocated("f1", "a3", "campaign/c1", 50)),
            fact(new FundsReserved("f1", "p1", "pay1", 200)),
            fact(new FundsReserved("f1", "p1", "pay2", 300)));

    @Test
    void oneRowForEachBeneficiaryOfAFund() {
        assertThat(rows.keys()).containsExactly("f1/campaign/c1", "f1/project/p1");
        assertThat(rows.row("f1/project/p1").beneficiary()).isEqualTo("project/p1");
        assertThat(rows.row("f1/project/p1").allocatedFen()).isEqualTo(700);
        assertThat(rows.row("f1/campaign/c1").freeFen()).isEqualTo(50);
    }

    @Test
    void whatIsNeitherReservedNorDisbursedIsFree() {
        rows.and(
                fact(new DisbursementRecorded("f1", "p1", "pay1", 200, "凭证-1")),
                fact(new FundsReleased("f1", "p1", "pay2", 300, "退回")));

        AllocationRow row = rows.row("f1/project/p1");
        assertThat(row.reservedFen()).isZero();
        assertThat(row.disbursedFen()).isEqualTo(200);
        assertThat(row.freeFen()).isEqualTo(500);
    }

    @Test
    void reversedDisbursementIsFreeAgain() {
        rows.and(
                fact(new DisbursementRecorded("f1", "p1", "pay1", 200, "凭证-1")),
                fact(new DisbursementReversed("f1", "p1", "pay1", 200, "账户有误")));

        assertThat(rows.row("f1/project/p1").freeFen()).isEqualTo(400);
    }

    @Test
    void withdrawnMoneyIsNoLongerAllocated() {
        rows.and(fact(new AllocationWithdrawn("f1", "a1", "project/p1", 150, "结余")));

        assertThat(rows.row("f1/project/p1").allocatedFen()).isEqualTo(550);
        assertThat(rows.row("f1/project/p1").freeFen()).isEqualTo(50);
    }
}
