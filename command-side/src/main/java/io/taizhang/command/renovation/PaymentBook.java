package io.taizhang.command.renovation;

import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.command.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payments of a project and the limits they keep to. A project may see thousands of them: sums are carried along, and
 * only what is still open is ever walked through.
 */
final class PaymentBook {
    private ProjectKind kind;

    private final Map<String, Payment> closed = new HashMap<>();

    /** In the order they were requested, in which a cancellation refuses them. */
    private final Map<String, Payment> open = new LinkedHashMap<>();

    private final Map<String, CertifiedWork> certified = new HashMap<>();
    private final Map<String, Limit> shares = new HashMap<>();
    private Commitments commitments = new Commitments();
    private long paidFen;
    private @Nullable Long settledFen;

    void enter(RenovationEvent event, Step step) {
        switch (event) {
            case IncludedInPlan project -> kind = project.kind();
            case ProjectApproved approval -> share(approval.fundLines(), step);
            case EstimateRevised revision -> share(revision.fundLines(), step);
            case ContractAwarded contract -> certified.put(contract.contractId(), CertifiedWork.NONE);
            case WorksCertified works ->
                certified.computeIfPresent(works.contractId(), (id, work) -> work.with(step.at(), works.amountFen()));
            case PaymentRequested request -> {
                Payment payment = requested(request, step);
                open.put(request.paymentId(), payment);
                commitments.take(payment);
            }
            case PaymentFunded funding ->
                open.computeIfPresent(
                        funding.paymentId(), (id, payment) -> payment.now(PaymentState.FUNDED, step.at()));
            case PaymentApproved approval ->
                open.computeIfPresent(approval.paymentId(), (id, payment) -> payment.approved(step));
            case PaymentRefused refusal -> {
                close(refusal.paymentId(), PaymentState.REFUSED, step);
                commitments.giveBack(closed.get(refusal.paymentId()));
            }
            case PaymentMade payment -> {
                close(payment.paymentId(), PaymentState.PAID, step);
                paidFen += payment.amountFen();
            }
            case PaymentReversed reversal -> {
                closed.computeIfPresent(
                        reversal.paymentId(), (id, payment) -> payment.now(PaymentState.REVERSED, step.at()));
                commitments.giveBack(closed.get(reversal.paymentId()));
                paidFen -= reversal.amountFen();
            }
            case AccountSettled account -> settledFen = account.finalFen();
            default -> {}
        }
    }

    ProjectKind kind() {
        return kind;
    }

    boolean knows(String paymentId) {
        return find(paymentId).isPresent();
    }

    Optional<Payment> find(String paymentId) {
        return Optional.ofNullable(open.getOrDefault(paymentId, closed.get(paymentId)));
    }

    Map<String, Payment> open() {
        return new LinkedHashMap<>(open);
    }

    /** Empty where there is no such contract. */
    Optional<CertifiedWork> certifiedUnder(String contractId) {
        return Optional.ofNullable(certified.get(contractId));
    }

    /** Of 0 where the fund bears no part of the project. */
    Limit shareOf(String fundId) {
        return shares.getOrDefault(fundId, Limit.NONE);
    }

    Commitments commitments() {
        return commitments;
    }

    long paidFen() {
        return paidFen;
    }

    /** How much more may be paid under the settled account; without limit until it is settled. */
    long settledRoomFen() {
        return settledFen == null ? Long.MAX_VALUE : settledFen - commitments.totalFen();
    }

    private void share(List<FundLine> lines, Step step) {
        Financing financing = new Financing(0, lines);
        lines.forEach(line -> shares.putIfAbsent(line.fundId(), Limit.NONE));
        shares.replaceAll((fundId, share) -> share.setTo(financing.shareOf(fundId), step.at()));
    }

    private void close(String paymentId, PaymentState state, Step step) {
        closed.put(paymentId, open.remove(paymentId).now(state, step.at()));
    }

    private static Payment requested(PaymentRequested event, Step step) {
        return new Payment(
                event.contractId(),
                event.fundId(),
                event.amountFen(),
                step.by(),
                PaymentState.REQUESTED,
                step.at(),
                null);
    }
}
