package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.RenovationRule.ACCOUNT_ALREADY_SETTLED;
import static io.taizhang.command.renovation.RenovationRule.ALREADY_DEMONSTRATION;
import static io.taizhang.command.renovation.RenovationRule.ESTIMATE_BELOW_CONTRACTS;
import static io.taizhang.command.renovation.RenovationRule.FUND_LINES_DIFFER_FROM_ESTIMATE;
import static io.taizhang.command.renovation.RenovationRule.FUND_LINE_BELOW_PAYMENTS;
import static io.taizhang.command.renovation.RenovationRule.PLACE_NAMED_TWICE;
import static io.taizhang.command.renovation.RenovationRule.PLACE_OF_ANOTHER_UNIT;
import static io.taizhang.command.renovation.RenovationRule.PLACE_UNKNOWN;
import static io.taizhang.command.renovation.RenovationRule.SETTLED_BELOW_PAID;
import static io.taizhang.command.renovation.RenovationRule.SETTLED_BELOW_REQUESTED;
import static io.taizhang.command.renovation.RenovationRule.WORKS_NOT_ACCEPTED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.RenovationCommand;
import io.taizhang.api.renovation.RenovationCommand.ApproveVariation;
import io.taizhang.api.renovation.RenovationCommand.AwardContract;
import io.taizhang.api.renovation.RenovationCommand.CancelProject;
import io.taizhang.api.renovation.RenovationCommand.DesignateDemonstration;
import io.taizhang.api.renovation.RenovationCommand.HandOver;
import io.taizhang.api.renovation.RenovationCommand.IncludeInPlan;
import io.taizhang.api.renovation.RenovationCommand.ReviseEstimate;
import io.taizhang.api.renovation.RenovationCommand.SettleAccount;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Money;
import io.taizhang.command.Scope;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import io.taizhang.command.organisation.Places;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/**
 * 改造项目. Its members decide what concerns them alone, each from the facts it needs; here stands what spans them.
 * {@link Stages} says what may be done when.
 */
public class Project extends UnitThing {
    private Lifecycle life = new Lifecycle();
    private Financing financing = Financing.NONE;

    @AggregateMember
    private Preparation preparation = new Preparation();

    @AggregateMember
    private Contracts contracts = new Contracts();

    @AggregateMember
    private Works works = new Works();

    @AggregateMember
    private Payments payments = new Payments();

    Project() {}

    @CommandHandler
    Project(IncludeInPlan command, Issued issued, Scope scope, Places places) {
        PLACE_NAMED_TWICE.refuseIf(command.placeIds().stream().distinct().count()
                < command.placeIds().size());
        String unitPath = scope.enter(issued, command.unitId());
        for (String placeId : command.placeIds()) {
            Places.KnownPlace place = places.find(placeId).orElseThrow(() -> PLACE_UNKNOWN.refusal(placeId));
            PLACE_OF_ANOTHER_UNIT.refuseIf(!place.isOnTheLineOf(unitPath), placeId);
            CommonRule.CLOSED.refuseIf(!place.open(), placeId);
            issued.notBefore(place.registeredAt());
        }
        apply(new IncludedInPlan(
                command.projectId(),
                command.unitId(),
                command.kind(),
                command.category(),
                command.title(),
                command.placeIds(),
                command.year()));
    }

    @Override
    protected void admit(LedgerCommand command) {
        Stages.admit((RenovationCommand) command, life.stage());
        if (life.settled()) {
            ACCOUNT_ALREADY_SETTLED.refuseIf(isAboutAnOpenAccount(command));
        }
    }

    private static boolean isAboutAnOpenAccount(LedgerCommand command) {
        return command instanceof AwardContract
                || command instanceof ApproveVariation
                || command instanceof ReviseEstimate
                || command instanceof SettleAccount;
    }

    /** Without new fund lines the old ones stand; what they do not bear of a higher estimate is not funded yet. */
    @CommandHandler
    void handle(ReviseEstimate command, Issued issued, Scope scope, Funds funds) {
        life.approved().mustPrecede(issued);
        ESTIMATE_BELOW_CONTRACTS.refuseIf(
                command.estimateFen() < contracts.totalFen(),
                new Money(command.estimateFen()),
                new Money(contracts.totalFen()));
        Financing revised = new Financing(
                command.estimateFen(), command.fundLines() == null ? financing.lines() : command.fundLines());
        if (command.fundLines() == null) {
            FUND_LINES_DIFFER_FROM_ESTIMATE.refuseIf(
                    revised.linesFen() > revised.estimateFen(),
                    new Money(revised.linesFen()),
                    new Money(revised.estimateFen()));
        } else {
            revised.mustAddUp();
            revised.mustBePaidFrom(funds, scope.enter(issued, unitId()), issued);
            mustBearWhatIsCommitted(revised);
        }
        apply(new EstimateRevised(
                command.projectId(),
                financing.estimateFen(),
                revised.estimateFen(),
                revised.lines(),
                command.rationale()));
    }

    private void mustBearWhatIsCommitted(Financing revised) {
        payments.commitments()
                .byFund()
                .forEach((fundId, fen) ->
                        FUND_LINE_BELOW_PAYMENTS.refuseIf(revised.shareOf(fundId) < fen, fundId, new Money(fen)));
    }

    /** An account is settled within three months of acceptance; later it is settled all the same, and shown as late. */
    @CommandHandler
    void handle(SettleAccount command, Issued issued) {
        mustBeAcceptedBefore(issued);
        long paidFen = payments.paidFen();
        long committedFen = payments.commitments().totalFen();
        SETTLED_BELOW_PAID.refuseIf(command.finalFen() < paidFen, new Money(command.finalFen()), new Money(paidFen));
        SETTLED_BELOW_REQUESTED.refuseIf(
                command.finalFen() < committedFen, new Money(command.finalFen()), new Money(committedFen));
        boolean late = issued.day().isAfter(life.accepted().day().plusMonths(3));
        apply(new AccountSettled(command.projectId(), command.finalFen(), paidFen, late));
    }

    @CommandHandler
    void handle(HandOver command, Issued issued) {
        mustBeAcceptedBefore(issued);
        apply(new ProjectHandedOver(command.projectId(), life.kind(), command.managedBy()));
    }

    @CommandHandler
    void handle(DesignateDemonstration command, Issued issued) {
        ALREADY_DEMONSTRATION.refuseIf(life.demonstration());
        mustBeAcceptedBefore(issued);
        apply(new DemonstrationDesignated(command.projectId(), life.kind()));
    }

    /** No payment outlives its project: what is still open is refused with it. */
    @CommandHandler
    void handle(CancelProject command, Issued issued) {
        life.stageReached().mustPrecede(issued);
        payments.refuseAll(command.projectId(), command.why(), issued);
        apply(new ProjectCancelled(command.projectId(), life.kind(), life.stage(), command.why()));
    }

    private void mustBeAcceptedBefore(Issued issued) {
        WORKS_NOT_ACCEPTED.refuseIf(!life.isAccepted());
        life.accepted().mustPrecede(issued);
    }

    @EventSourcingHandler
    void on(RenovationEvent event, Provenance provenance) {
        life.enter(event, Step.of(provenance));
        financing = financing.after(event);
        if (event instanceof IncludedInPlan included) {
            opened("project/" + included.projectId(), included.unitId());
        }
    }

    /** What others may know of it. */
    public Standing standing() {
        return new Standing(unitId(), life.isOpen(), life.included().at());
    }

    /**
     * @param open until it is handed over or cancelled
     * @param since when it was included in the plan, as the official stated it
     */
    public record Standing(String unitId, boolean open, Instant since) {}
}
