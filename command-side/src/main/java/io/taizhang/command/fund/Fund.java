package io.taizhang.command.fund;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.fund.FundCommand;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.UnitThing;
import io.taizhang.command.fund.Beneficiaries.Beneficiary;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * 专项经费. What it promises never exceeds what it was given, what it sets aside never what it promised, on no day. A closed fund takes
 * in what comes back to it (a payment reversed, 红冲) and gives it back (a promise withdrawn, money returned), nothing else.
 */
public class Fund extends UnitThing {
    private FundPurpose purpose;
    private int year;
    private boolean closed;
    private Instant openedAt = Instant.MIN;
    private Instant latest = Instant.MIN;
    private final Books books = new Books();

    Fund() {}

    @CommandHandler
    Fund(FundCommand.OpenFund command) {
        FundRule.FISCAL_MONEY_FOR_CHARITY.refuseIf(
                new Endowment(command.purpose(), command.source()).isFiscalMoneyForCharity(), command.source());
        apply(new FundEvent.FundOpened(
                command.fundId(),
                command.unitId(),
                command.title(),
                command.year(),
                command.purpose(),
                command.source()));
    }

    @CommandHandler
    void appropriate(FundCommand.Appropriate command, Issued issued) {
        mustBeOpen(command.fundId(), issued);
        FundRule.TOTAL_TOO_LARGE.refuseIf(command.amountFen() > books.roomFen());
        apply(new FundEvent.FundsAppropriated(command.fundId(), command.amountFen(), command.documentNo()));
    }

    @CommandHandler
    void allocate(FundCommand.Allocate command, Issued issued, Beneficiaries beneficiaries) {
        mustBeOpen(command.fundId(), issued);
        CommonRule.ALREADY_EXISTS.refuseIf(
                books.allocation(command.allocationId()).isPresent(), command.allocationId());
        mayPayFor(command.projectOrCampaignId(), issued, beneficiaries);
        FundRule.ALLOCATED_EXCEEDS_APPROPRIATED.refuseAbove(books.unallocatedFen(issued.day()), command.amountFen());
        apply(new FundEvent.FundsAllocated(
                command.fundId(), command.allocationId(), command.projectOrCampaignId(), command.amountFen()));
    }

    /** Of a closed fund, too: a payment that comes back after closing is free again, and has to find its way out. */
    @CommandHandler
    void withdraw(FundCommand.WithdrawAllocation command, Issued issued) {
        Allocation allocation = books.allocation(command.allocationId())
                .orElseThrow(() -> FundRule.ALLOCATION_UNKNOWN.refusal(command.allocationId()));
        issued.notBefore(allocation.since());
        FundRule.WITHDRAWAL_EXCEEDS_ALLOCATION.refuseAbove(allocation.amountFen(), command.amountFen());
        FundRule.ALLOCATION_IN_USE.refuseAbove(
                books.freeFen(allocation.beneficiary(), issued.day()), command.amountFen());
        apply(new FundEvent.AllocationWithdrawn(
                command.fundId(),
                command.allocationId(),
                allocation.beneficiary(),
                command.amountFen(),
                command.why()));
    }

    @CommandHandler
    void reserve(FundCommand.ReserveFunds command, Issued issued) {
        var payment = new PaymentKey(command.projectId(), command.paymentId());
        mustBeOpen(command.fundId(), issued);
        FundRule.PAYMENT_ALREADY_RESERVED.refuseIf(books.reservation(payment).isPresent(), payment);
        FundRule.PAYMENT_ALREADY_DISBURSED.refuseIf(books.disbursement(payment).isPresent(), payment);
        books.account(payment.beneficiary()).map(Account::since).ifPresent(issued::notBefore);
        FundRule.RESERVE_EXCEEDS_ALLOCATION.refuseAbove(
                books.freeFen(payment.beneficiary(), issued.day()), command.amountFen());
        apply(new FundEvent.FundsReserved(
                command.fundId(), command.projectId(), command.paymentId(), command.amountFen()));
    }

    @CommandHandler
    void disburse(FundCommand.RecordDisbursement command, Issued issued) {
        var payment = new PaymentKey(command.projectId(), command.paymentId());
        mustBeOpen(command.fundId(), issued);
        FundRule.PAYMENT_ALREADY_DISBURSED.refuseIf(books.disbursement(payment).isPresent(), payment);
        Held reservation = books.reservation(payment)
                .orElseThrow(() -> FundRule.DISBURSEMENT_WITHOUT_RESERVATION.refusal(payment));
        issued.notBefore(reservation.since());
        apply(new FundEvent.DisbursementRecorded(
                command.fundId(),
                command.projectId(),
                command.paymentId(),
                reservation.amountFen(),
                command.voucherNo()));
    }

    @CommandHandler
    void release(FundCommand.ReleaseFunds command, Issued issued) {
        var payment = new PaymentKey(command.projectId(), command.paymentId());
        Held reservation = books.reservation(payment).orElseThrow(() -> FundRule.NOTHING_RESERVED.refusal(payment));
        issued.notBefore(reservation.since());
        apply(new FundEvent.FundsReleased(
                command.fundId(), command.projectId(), command.paymentId(), reservation.amountFen(), command.why()));
    }

    /** Of a closed fund, too: by then the payment is reversed, and books that did not say so would be wrong. */
    @CommandHandler
    void reverse(FundCommand.ReverseDisbursement command, Issued issued) {
        var payment = new PaymentKey(command.projectId(), command.paymentId());
        Held disbursement = books.disbursement(payment).orElseThrow(() -> FundRule.NOTHING_DISBURSED.refusal(payment));
        issued.notBefore(disbursement.since());
        apply(new FundEvent.DisbursementReversed(
                command.fundId(), command.projectId(), command.paymentId(), disbursement.amountFen(), command.why()));
    }

    /** Of a closed fund, too: what came back to it after closing goes back where it came from. */
    @CommandHandler
    void giveBack(FundCommand.ReturnFunds command, Issued issued) {
        issued.notBefore(openedAt);
        FundRule.RETURN_EXCEEDS_UNALLOCATED.refuseAbove(books.unallocatedFen(issued.day()), command.amountFen());
        apply(new FundEvent.FundsReturned(command.fundId(), command.amountFen(), command.documentNo()));
    }

    /** 结转: what is not spent yet, promised or not, goes on in a later year. */
    @CommandHandler
    void carryOver(FundCommand.CarryOver command, Issued issued) {
        mustBeOpen(command.fundId(), issued);
        FundRule.CARRY_OVER_NOT_FORWARD.refuseIf(
                command.toYear() <= year, String.valueOf(command.toYear()), String.valueOf(year));
        apply(new FundEvent.FundCarriedOver(command.fundId(), year, command.toYear(), books.unspentFen()));
    }

    @CommandHandler
    void close(FundCommand.CloseFund command, Issued issued) {
        mustBeOpen(command.fundId(), issued);
        FundRule.FUND_HAS_OPEN_RESERVATIONS.refuseIf(books.openReservations() > 0, books.openReservations());
        issued.notBefore(latest);
        apply(new FundEvent.FundClosed(command.fundId()));
    }

    @EventSourcingHandler
    void on(FundEvent fact, Provenance provenance) {
        switch (fact) {
            case FundEvent.FundOpened opening -> {
                opened("fund/" + opening.fundId(), opening.unitId());
                purpose = opening.purpose();
                year = opening.year();
                openedAt = provenance.occurredAt();
            }
            case FundEvent.FundCarriedOver carryOver -> year = carryOver.toYear();
            case FundEvent.FundClosed _ -> closed = true;
            default -> books.enter(fact, provenance.occurredAt());
        }
        latest = provenance.occurredAt().isAfter(latest) ? provenance.occurredAt() : latest;
    }

    /** What others may know of it. */
    public KnownFund known() {
        return new KnownFund(unitId(), purpose, !closed, openedAt);
    }

    private void mustBeOpen(String fundId, Issued issued) {
        CommonRule.CLOSED.refuseIf(closed, fundId);
        issued.notBefore(openedAt);
    }

    private void mayPayFor(String projectOrCampaignId, Issued issued, Beneficiaries beneficiaries) {
        FundRule.FUND_PURPOSE_MISMATCH.refuseIf(
                !new PurposeCovers(purpose, projectOrCampaignId).holds(), purpose, projectOrCampaignId);
        Beneficiary beneficiary = beneficiaries
                .find(projectOrCampaignId)
                .orElseThrow(() -> FundRule.BENEFICIARY_UNKNOWN.refusal(projectOrCampaignId));
        FundRule.BENEFICIARY_CLOSED.refuseIf(!beneficiary.open(), projectOrCampaignId);
        FundRule.ALLOCATION_OUTSIDE_UNIT.refuseIf(!beneficiary.isWithin(unitId()), projectOrCampaignId, unitId());
        issued.notBefore(beneficiary.since());
    }
}
