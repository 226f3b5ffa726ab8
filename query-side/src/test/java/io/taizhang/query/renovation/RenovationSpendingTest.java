package io.taizhang.query.renovation;

import static io.taizhang.query.renovation.Projects.approved;
import static io.taizhang.query.renovation.Projects.awarded;
import static io.taizhang.query.renovation.Projects.certified;
import static io.taizhang.query.renovation.Projects.funded;
import static io.taizhang.query.renovation.Projects.included;
import static io.taizhang.query.renovation.Projects.paid;
import static io.taizhang.query.renovation.Projects.paymentApproved;
import static io.taizhang.query.renovation.Projects.refused;
import static io.taizhang.query.renovation.Projects.requested;
import static io.taizhang.query.renovation.Projects.reversed;
import static io.taizhang.query.renovation.Projects.started;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.Stage;
import io.taizhang.api.renovation.VariationKind;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenovationSpendingTest {

    @Test
    void includedProjectHasSpentNothing() {
        SpendingRow row = after();

        assertThat(row.title()).isEqualTo("一号院改造");
        assertThat(row.stage()).isEqualTo(Stage.IDENTIFICATION);
        assertThat(row.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(row.placeCount()).isEqualTo(2);
        assertThat(row.spending()).isEqualTo(Spending.NONE);
    }

    @Test
    void moneyGoesFromStepToStepAndStaysInTheStepsBehindIt() {
        SpendingRow row = after(
                approved(1_000),
                awarded(900),
                started(),
                certified(500),
                certified(200),
                requested("a", 300),
                funded("a", 300),
                paymentApproved("a", 300),
                paid("a", 300),
                requested("b", 200),
                funded("b", 200),
                paymentApproved("b", 200),
                requested("c", 100));

        assertThat(row.spending()).isEqualTo(new Spending(1_000, 900, 700, 600, 500, 300, 0));
        assertThat(row.stage()).isEqualTo(Stage.IMPLEMENTATION);
    }

    @Test
    void revisedEstimateReplacesTheOldOne() {
        SpendingRow row = after(approved(1_000), fact(new EstimateRevised("p1", 1_000, 1_200, List.of(), "地下管网")));

        assertThat(row.estimateFen()).isEqualTo(1_200);
    }

    @Test
    void variationChangesTheContractSum() {
        SpendingRow row = after(
                approved(1_000),
                awarded(900),
                fact(new VariationApproved("p1", "c1", VariationKind.VALUE, "900", "850", "核减", -50)));

        assertThat(row.contractFen()).isEqualTo(850);
    }

    @Test
    void paymentRefusedBeforeApprovalLeavesOnlyTheRequestedStep() {
        SpendingRow row = after(
                requested("a", 300),
                paymentApproved("a", 300),
                requested("b", 200),
                funded("b", 200),
                refused("b", 200, PaymentState.FUNDED));

        assertThat(row.requestedFen()).isEqualTo(300);
        assertThat(row.approvedFen()).isEqualTo(300);
    }

    @Test
    void paymentRefusedAfterApprovalLeavesBothSteps() {
        SpendingRow row =
                after(requested("a", 300), paymentApproved("a", 300), refused("a", 300, PaymentState.APPROVED));

        assertThat(row.requestedFen()).isZero();
        assertThat(row.approvedFen()).isZero();
    }

    @Test
    void reversedPaymentLeavesEveryStep() {
        SpendingRow row = after(
                certified(500), requested("a", 300), paymentApproved("a", 300), paid("a", 300), reversed("a", 300));

        assertThat(row.spending()).isEqualTo(new Spending(0, 0, 500, 0, 0, 0, 0));
    }

    @Test
    void settledAccountStandsBesideWhatWasPaid() {
        assertThat(after(fact(new AccountSettled("p1", 640, 600, false))).settledFen())
                .isEqualTo(640);
    }

    @Test
    void cancelledProjectKeepsTheMoneyThatWasSpentOnIt() {
        SpendingRow row = after(
                approved(1_000),
                requested("a", 300),
                paymentApproved("a", 300),
                paid("a", 300),
                fact(new ProjectCancelled("p1", ProjectKind.COMPOUND, Stage.IMPLEMENTATION, "征收")));

        assertThat(row.stage()).isEqualTo(Stage.CANCELLED);
        assertThat(row.paidFen()).isEqualTo(300);
        assertThat(row.estimateFen()).isEqualTo(1_000);
    }

    @Test
    void sumBeyondTheRangeIsAnErrorAndNotAnotherSum() {
        Facts[] facts = {included(), certified(Long.MAX_VALUE), certified(1)};

        assertThatThrownBy(() -> Rows.of(new RenovationSpending(), facts)).isInstanceOf(ArithmeticException.class);
    }

    private static SpendingRow after(Facts... facts) {
        return Rows.of(new RenovationSpending(), included()).and(facts).row("p1");
    }
}
