package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.RenovationRule.CONTRACT_UNKNOWN;
import static io.taizhang.command.renovation.RenovationRule.FUNDS_NOT_RESERVED;
import static io.taizhang.command.renovation.RenovationRule.FUND_NOT_IN_LINES;
import static io.taizhang.command.renovation.RenovationRule.PAYMENT_ALREADY_FUNDED;
import static io.taizhang.command.renovation.RenovationRule.PAYMENT_EXCEEDS_CERTIFIED;
import static io.taizhang.command.renovation.RenovationRule.PAYMENT_EXCEEDS_FUND_LINE;
import static io.taizhang.command.renovation.RenovationRule.PAYMENT_EXCEEDS_SETTLED;
import static io.taizhang.command.renovation.RenovationRule.PAYMENT_NOT_APPROVED;
import static io.taizhang.command.renovation.RenovationRule.PAYMENT_NOT_OPEN;
import static io.taizhang.command.renovation.RenovationRule.PAYMENT_NOT_PAID;
import static io.taizhang.command.renovation.RenovationRule.PAYMENT_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.RenovationCommand.ApprovePayment;
import io.taizhang.api.renovation.RenovationCommand.ConfirmDisbursement;
import io.taizhang.api.renovation.RenovationCommand.ConfirmFunding;
import io.taizhang.api.renovation.RenovationCommand.RefusePayment;
import io.taizhang.api.renovation.RenovationCommand.RequestPayment;
import io.taizhang.api.renovation.RenovationCommand.ReversePayment;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Money;
import io.taizhang.command.Step;
import io.taizhang.ledger.Fact;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** A payment is requested, funded, approved and paid by different hands, within the certified work and the fund's share. */
final class Payments {
    private PaymentBook book = new PaymentBook();

    @CommandHandler
    void handle(RequestPayment command, Issued issued) {
        CommonRule.ALREADY_EXISTS.refuseIf(book.knows(command.paymentId()), command.paymentId());
        mustBeCertified(command, issued);
        mustBeWithinTheFundsShare(command, issued);
        PAYMENT_EXCEEDS_SETTLED.refuseIf(
                command.amountFen() > book.settledRoomFen(),
                new Money(command.amountFen()),
                new Money(book.settledRoomFen()));
        apply(new PaymentRequested(
                command.projectId(),
                command.paymentId(),
                command.contractId(),
                command.fundId(),
                command.amountFen(),
                command.payee()));
    }

    private void mustBeCertified(RequestPayment command, Issued issued) {
        CertifiedWork work = book.certifiedUnder(command.contractId())
                .orElseThrow(() -> CONTRACT_UNKNOWN.refusal(command.contractId()));
        long takenFen = book.commitments().underContract(command.contractId());
        long roomFen = work.amountFen() - takenFen;
        PAYMENT_EXCEEDS_CERTIFIED.refuseIf(
                command.amountFen() > roomFen, new Money(command.amountFen()), new Money(roomFen));
        issued.notBefore(work.since(takenFen + command.amountFen()));
    }

    private void mustBeWithinTheFundsShare(RequestPayment command, Issued issued) {
        Limit share = book.shareOf(command.fundId());
        FUND_NOT_IN_LINES.refuseIf(share.fen() == 0, command.fundId());
        long takenFen = book.commitments().fromFund(command.fundId());
        long roomFen = share.fen() - takenFen;
        PAYMENT_EXCEEDS_FUND_LINE.refuseIf(
                command.amountFen() > roomFen, new Money(command.amountFen()), new Money(roomFen));
        issued.notBefore(share.since(takenFen + command.amountFen()));
    }

    @CommandHandler
    void handle(ConfirmFunding command, Issued issued) {
        Payment payment = known(command.paymentId());
        PAYMENT_ALREADY_FUNDED.refuseIf(
                payment.state() == PaymentState.FUNDED || payment.state() == PaymentState.APPROVED,
                command.paymentId());
        mustBeOpen(payment);
        issued.notBefore(payment.since());
        apply(new PaymentFunded(command.projectId(), command.paymentId(), payment.fundId(), payment.amountFen()));
    }

    @CommandHandler
    void handle(ApprovePayment command, Issued issued) {
        Payment payment = known(command.paymentId());
        FUNDS_NOT_RESERVED.refuseIf(payment.state() == PaymentState.REQUESTED, command.paymentId());
        PAYMENT_NOT_OPEN.refuseIf(payment.state() != PaymentState.FUNDED, payment.state());
        issued.notBy(payment.requestedBy());
        issued.notBefore(payment.since());
        apply(new PaymentApproved(
                command.projectId(), command.paymentId(), payment.contractId(), payment.fundId(), payment.amountFen()));
    }

    @CommandHandler
    void handle(RefusePayment command, Issued issued) {
        Payment payment = known(command.paymentId());
        mustBeOpen(payment);
        issued.notBy(payment.requestedBy());
        issued.notBefore(payment.since());
        apply(refused(command.projectId(), command.paymentId(), payment, command.why()));
    }

    @CommandHandler
    void handle(ConfirmDisbursement command, Issued issued) {
        Payment payment = known(command.paymentId());
        mustBeOpen(payment);
        PAYMENT_NOT_APPROVED.refuseIf(payment.state() != PaymentState.APPROVED, command.paymentId());
        issued.notBy(payment.requestedBy());
        issued.notBy(payment.approvedBy());
        issued.notBefore(payment.since());
        apply(new PaymentMade(
                command.projectId(),
                book.kind(),
                command.paymentId(),
                payment.contractId(),
                payment.fundId(),
                payment.amountFen(),
                command.voucherNo()));
    }

    @CommandHandler
    void handle(ReversePayment command, Issued issued) {
        Payment payment = known(command.paymentId());
        PAYMENT_NOT_PAID.refuseIf(payment.state() != PaymentState.PAID, payment.state());
        issued.notBefore(payment.since());
        apply(new PaymentReversed(
                command.projectId(),
                book.kind(),
                command.paymentId(),
                payment.contractId(),
                payment.fundId(),
                payment.amountFen(),
                LocalDate.ofInstant(payment.since(), Fact.ZONE),
                command.why()));
    }

    @EventSourcingHandler
    void on(RenovationEvent event, Provenance provenance) {
        book.enter(event, Step.of(provenance));
    }

    /** Refuses all that is still open, for the project ends. */
    void refuseAll(String projectId, String why, Issued issued) {
        book.open().values().forEach(payment -> issued.notBefore(payment.since()));
        book.open().forEach((paymentId, payment) -> apply(refused(projectId, paymentId, payment, why)));
    }

    long paidFen() {
        return book.paidFen();
    }

    /** What is paid and what may still be paid. */
    Commitments commitments() {
        return book.commitments();
    }

    private static PaymentRefused refused(String projectId, String paymentId, Payment payment, String why) {
        return new PaymentRefused(
                projectId,
                paymentId,
                payment.contractId(),
                payment.fundId(),
                payment.amountFen(),
                payment.state(),
                why);
    }

    private Payment known(String paymentId) {
        return book.find(paymentId).orElseThrow(() -> PAYMENT_UNKNOWN.refusal(paymentId));
    }

    private static void mustBeOpen(Payment payment) {
        PAYMENT_NOT_OPEN.refuseIf(!payment.isOpen(), payment.state());
    }
}
