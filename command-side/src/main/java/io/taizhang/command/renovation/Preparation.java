package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.RenovationRule.COMPOUND_NEEDS_PASSED_BALLOT;
import static io.taizhang.command.renovation.RenovationRule.COMPOUND_NEEDS_PUBLISHED_DESIGN;
import static io.taizhang.command.renovation.RenovationRule.DESIGN_NOTICE_OPEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.ApproveProject;
import io.taizhang.api.renovation.RenovationCommand.PublishDesign;
import io.taizhang.api.renovation.RenovationCommand.RecordBallot;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.BallotRecorded;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import io.taizhang.command.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** From the plan to the approval: the owners' ballot, the design on notice, and the money. */
final class Preparation {
    private String unitId = "";
    private ProjectKind kind;
    private boolean ballotPassed;
    private @Nullable LocalDate noticeEndsOn;

    /** Each of them rests on the inclusion, and the approval on all. */
    private final List<Step> steps = new ArrayList<>();

    @CommandHandler
    void handle(RecordBallot command, Issued issued) {
        included().mustPrecede(issued);
        Ballot ballot = Ballot.of(command);
        ballot.mustBeCountedRight();
        apply(new BallotRecorded(
                command.projectId(),
                command.subject(),
                command.headsTotal(),
                command.headsVoting(),
                command.headsFor(),
                command.areaTotalM2(),
                command.areaVotingM2(),
                command.areaForM2(),
                ballot.passed()));
    }

    /** The day of publishing does not count (民法典 201): a notice of one day ends with the next day. */
    @CommandHandler
    void handle(PublishDesign command, Issued issued) {
        included().mustPrecede(issued);
        LocalDate endsOn = issued.day().plusDays(command.noticeDays());
        apply(new DesignPublished(command.projectId(), command.summary(), command.noticeDays(), endsOn));
    }

    @CommandHandler
    void handle(ApproveProject command, Issued issued, Scope scope, Funds funds) {
        steps.forEach(step -> step.mustBeAnothersThan(issued));
        steps.forEach(step -> step.mustPrecede(issued));
        boolean compound = kind == ProjectKind.COMPOUND;
        COMPOUND_NEEDS_PASSED_BALLOT.refuseIf(compound && !ballotPassed);
        COMPOUND_NEEDS_PUBLISHED_DESIGN.refuseIf(compound && noticeEndsOn == null);
        if (noticeEndsOn != null) {
            DESIGN_NOTICE_OPEN.refuseIf(!issued.day().isAfter(noticeEndsOn), noticeEndsOn);
        }
        Financing financing = new Financing(command.estimateFen(), command.fundLines());
        financing.mustAddUp();
        financing.mustBePaidFrom(funds, scope.enter(issued, unitId), issued);
        apply(new ProjectApproved(command.projectId(), kind, command.estimateFen(), command.fundLines()));
    }

    @EventSourcingHandler
    void on(RenovationEvent event, Provenance provenance) {
        switch (event) {
            case IncludedInPlan included -> {
                unitId = included.unitId();
                kind = included.kind();
                steps.add(Step.of(provenance));
            }
            case BallotRecorded ballot -> {
                ballotPassed = ballot.ballotPassed();
                steps.add(Step.of(provenance));
            }
            case DesignPublished design -> {
                noticeEndsOn = design.noticeEndsOn();
                steps.add(Step.of(provenance));
            }
            default -> {}
        }
    }

    private Step included() {
        return steps.getFirst();
    }
}
