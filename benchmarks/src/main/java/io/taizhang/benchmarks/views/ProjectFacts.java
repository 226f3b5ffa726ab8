package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand;
import io.taizhang.api.renovation.RenovationCommand.ConfirmDisbursement;
import io.taizhang.api.renovation.RenovationCommand.RequestPayment;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.BallotRecorded;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.ledger.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the steps of a project's life leave in the ledger: what is decided, and what the automations add. */
record ProjectFacts(ProjectLife life) {
    private static final ProjectKind KIND = ProjectKind.COMPOUND;

    List<Recorded> after(Step step) {
        List<Recorded> facts = new ArrayList<>();
        switch (step.command()) {
            case Allocate it ->
                facts.add(ofFund(
                        step,
                        step.actor(),
                        new FundsAllocated(it.fundId(), it.allocationId(), it.projectOrCampaignId(), it.amountFen())));
            case RequestPayment it -> {
                facts.add(ofProject(step, step.actor(), decided(step, it)));
                facts.add(ofFund(
                        step,
                        Actor.SYSTEM,
                        new FundsReserved(it.fundId(), it.projectId(), it.paymentId(), it.amountFen())));
                facts.add(ofProject(
                        step,
                        Actor.SYSTEM,
                        new PaymentFunded(it.projectId(), it.paymentId(), it.fundId(), it.amountFen())));
            }
            case ConfirmDisbursement it -> {
                facts.add(ofProject(step, step.actor(), decided(step, it)));
                facts.add(ofFund(step, Actor.SYSTEM, disbursed(it)));
            }
            case RenovationCommand it -> facts.add(ofProject(step, step.actor(), decided(step, it)));
            default -> throw new IllegalArgumentException("No step of a project's life: " + step.command());
        }
        return facts;
    }

    private Recorded ofProject(Step step, Actor actor, LedgerEvent event) {
        return new Recorded("project/" + life.id(), Town.path(life.number()), actor, step.occurredAt(), event);
    }

    private Recorded ofFund(Step step, Actor actor, FundEvent event) {
        return new Recorded("fund/" + event.fundId(), Town.fundPath(life.number()), actor, step.occurredAt(), event);
    }

    private DisbursementRecorded disbursed(ConfirmDisbursement it) {
        return new DisbursementRecorded(
                Town.fund(life.number()), life.id(), it.paymentId(), life.partFen(), it.voucherNo());
    }

    private LedgerEvent decided(Step step, RenovationCommand command) {
        String fund = Town.fund(life.number());
        return switch (command) {
            case RenovationCommand.IncludeInPlan it ->
                new IncludedInPlan(
                        it.projectId(), it.unitId(), it.kind(), it.category(), it.title(), it.placeIds(), it.year());
            case RenovationCommand.RecordBallot it ->
                new BallotRecorded(
                        it.projectId(),
                        it.subject(),
                        it.headsTotal(),
                        it.headsVoting(),
                        it.headsFor(),
                        it.areaTotalM2(),
                        it.areaVotingM2(),
                        it.areaForM2(),
                        true);
            case RenovationCommand.PublishDesign it ->
                new DesignPublished(
                        it.projectId(), it.summary(), it.noticeDays(), day(step).plusDays(it.noticeDays()));
            case RenovationCommand.ApproveProject it ->
                new ProjectApproved(it.projectId(), KIND, it.estimateFen(), it.fundLines());
            case RenovationCommand.AwardContract it ->
                new ContractAwarded(
                        it.projectId(),
                        it.contractId(),
                        it.contractor(),
                        it.sumFen(),
                        it.startsOn(),
                        it.endsOn(),
                        it.method());
            case RenovationCommand.StartWorks it -> new WorksStarted(it.projectId(), KIND);
            case RenovationCommand.ReportWorks it ->
                new WorksReported(it.projectId(), it.stage(), it.percent(), it.note());
            case RenovationCommand.CertifyWorks it ->
                new WorksCertified(it.projectId(), it.contractId(), it.amountFen());
            case RequestPayment it ->
                new PaymentRequested(
                        it.projectId(), it.paymentId(), it.contractId(), it.fundId(), it.amountFen(), it.payee());
            case RenovationCommand.ApprovePayment it ->
                new PaymentApproved(it.projectId(), it.paymentId(), life.contract(), fund, life.partFen());
            case ConfirmDisbursement it ->
                new PaymentMade(
                        it.projectId(), KIND, it.paymentId(), life.contract(), fund, life.partFen(), it.voucherNo());
            case RenovationCommand.CompleteWorks it -> new WorksCompleted(it.projectId(), KIND);
            case RenovationCommand.AcceptWorks it -> new WorksAccepted(it.projectId(), KIND, it.findings());
            case RenovationCommand.SettleAccount it ->
                new AccountSettled(it.projectId(), it.finalFen(), it.finalFen(), false);
            case RenovationCommand.HandOver it -> new ProjectHandedOver(it.projectId(), KIND, it.managedBy());
            default -> throw new IllegalArgumentException("No step of a project's life: " + command);
        };
    }

    private static LocalDate day(Step step) {
        return LocalDate.ofInstant(step.occurredAt(), Fact.ZONE);
    }
}
