package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows the money through the facts of project and fund, and holds both to their limits at each of them. */
final class MoneyTrail {
    private final Map<String, PaymentState> payments = new TreeMap<>();
    private final Map<String, Held> held = new TreeMap<>();
    private long estimateFen;
    private long contractFen;
    private long certifiedFen;
    private long committedFen;
    private long allocatedFen;
    private long takenFen;

    enum Held {
        RESERVED,
        RELEASED,
        DISBURSED,
        RETURNED
    }

    static MoneyTrail of(Ledger ledger) {
        MoneyTrail trail = new MoneyTrail();
        ledger.read(0, ledger.head(), List.of(), trail::follow);
        return trail;
    }

    /** Where each payment stands, and what the fund holds for it. */
    void mustAgree() {
        payments.forEach((payment, state) -> assertThat(held.get(payment))
                .as("what the fund holds for %s, which is %s", payment, state)
                .isIn(fitting(state)));
    }

    Map<String, PaymentState> payments() {
        return payments;
    }

    private static List<Held> fitting(PaymentState state) {
        return switch (state) {
            case REQUESTED -> List.of();
            case FUNDED, APPROVED -> List.of(Held.RESERVED);
            case PAID -> List.of(Held.DISBURSED);
            case REVERSED -> List.of(Held.RETURNED);
            case REFUSED -> Arrays.asList(null, Held.RELEASED);
        };
    }

    private void follow(Fact fact) {
        switch (fact.event()) {
            case ProjectApproved project -> estimateFen = project.estimateFen();
            case EstimateRevised estimate -> estimateFen = estimate.estimateFen();
            case ContractAwarded contract -> contractFen += contract.sumFen();
            case WorksCertified works -> certifiedFen += works.amountFen();
            case PaymentRequested payment -> {
                stands(payment.paymentId(), PaymentState.REQUESTED);
                committedFen += payment.amountFen();
            }
            case PaymentFunded payment -> stands(payment.paymentId(), PaymentState.FUNDED);
            case PaymentApproved payment -> stands(payment.paymentId(), PaymentState.APPROVED);
            case PaymentMade payment -> stands(payment.paymentId(), PaymentState.PAID);
            case PaymentRefused payment -> {
                stands(payment.paymentId(), PaymentState.REFUSED);
                committedFen -= payment.amountFen();
            }
            case PaymentReversed payment -> {
                stands(payment.paymentId(), PaymentState.REVERSED);
                committedFen -= payment.amountFen();
            }
            case FundsAllocated allocation -> allocatedFen += allocation.amountFen();
            case FundsReserved money -> {
                holds(money.paymentId(), Held.RESERVED, null);
                takenFen += money.amountFen();
            }
            case FundsReleased money -> {
                holds(money.paymentId(), Held.RELEASED, Held.RESERVED);
                takenFen -= money.amountFen();
            }
            case DisbursementRecorded money -> holds(money.paymentId(), Held.DISBURSED, Held.RESERVED);
            case DisbursementReversed money -> {
                holds(money.paymentId(), Held.RETURNED, Held.DISBURSED);
                takenFen -= money.amountFen();
            }
            default -> {}
        }
        assertThat(contractFen).as("contracts at %s", fact.position()).isBetween(0L, estimateFen);
        assertThat(committedFen).as("paid and promised at %s", fact.position()).isBetween(0L, certifiedFen);
        assertThat(takenFen).as("reserved and disbursed at %s", fact.position()).isBetween(0L, allocatedFen);
    }

    private void stands(String paymentId, PaymentState state) {
        payments.put(paymentId, state);
    }

    private void holds(String paymentId, Held now, @Nullable Held before) {
        assertThat(held.put(paymentId, now))
                .as("what the fund held for %s", paymentId)
                .isEqualTo(before);
    }
}
