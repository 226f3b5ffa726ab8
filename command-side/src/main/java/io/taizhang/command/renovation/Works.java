package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.RenovationRule.PERCENT_FELL;
import static io.taizhang.command.renovation.RenovationRule.WORKS_ALREADY_ACCEPTED;
import static io.taizhang.command.renovation.RenovationRule.WORKS_NOT_FINISHED;
import static io.taizhang.command.renovation.RenovationRule.WORKS_NOT_REPORTED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.AcceptWorks;
import io.taizhang.api.renovation.RenovationCommand.CompleteWorks;
import io.taizhang.api.renovation.RenovationCommand.CorrectWorks;
import io.taizhang.api.renovation.RenovationCommand.RejectWorks;
import io.taizhang.api.renovation.RenovationCommand.ReportWorks;
import io.taizhang.api.renovation.RenovationCommand.StartWorks;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksCorrected;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** From breaking ground to the joint acceptance (联合验收). */
final class Works {
    private static final int FINISHED = 100;

    private ProjectKind kind;
    private int percent;
    private boolean reported;
    private boolean accepted;
    private final Set<String> workers = new HashSet<>();

    /** The newest step of the works, which the next one rests on; first of all the approval. */
    private Step latest = Step.NONE;

    @CommandHandler
    void handle(StartWorks command, Issued issued) {
        latest.mustPrecede(issued);
        apply(new WorksStarted(command.projectId(), kind));
    }

    @CommandHandler
    void handle(ReportWorks command, Issued issued) {
        latest.mustPrecede(issued);
        PERCENT_FELL.refuseIf(command.percent() < percent, command.percent(), percent);
        apply(new WorksReported(command.projectId(), command.stage(), command.percent(), command.note()));
    }

    @CommandHandler
    void handle(CorrectWorks command, Issued issued) {
        WORKS_NOT_REPORTED.refuseIf(!reported);
        latest.mustPrecede(issued);
        apply(new WorksCorrected(command.projectId(), percent, command.percent(), command.why()));
    }

    @CommandHandler
    void handle(CompleteWorks command, Issued issued) {
        latest.mustPrecede(issued);
        WORKS_NOT_FINISHED.refuseIf(percent < FINISHED, percent);
        apply(new WorksCompleted(command.projectId(), kind));
    }

    @CommandHandler
    void handle(AcceptWorks command, Issued issued) {
        mustBeJudgedBy(issued);
        apply(new WorksAccepted(command.projectId(), kind, command.findings()));
    }

    @CommandHandler
    void handle(RejectWorks command, Issued issued) {
        mustBeJudgedBy(issued);
        apply(new WorksRejected(command.projectId(), kind, command.findings()));
    }

    private void mustBeJudgedBy(Issued issued) {
        WORKS_ALREADY_ACCEPTED.refuseIf(accepted);
        workers.forEach(issued::notBy);
        latest.mustPrecede(issued);
    }

    @EventSourcingHandler
    void on(RenovationEvent event, Provenance provenance) {
        switch (event) {
            case ProjectApproved project -> {
                kind = project.kind();
                latest = Step.of(provenance);
            }
            case WorksReported report -> {
                reported = true;
                percent = report.percent();
                worked(provenance);
            }
            case WorksCorrected correction -> {
                percent = correction.percent();
                worked(provenance);
            }
            case WorksStarted _, WorksCompleted _ -> worked(provenance);
            case WorksRejected _ -> latest = Step.of(provenance);
            case WorksAccepted _ -> {
                accepted = true;
                latest = Step.of(provenance);
            }
            default -> {}
        }
    }

    private void worked(Provenance provenance) {
        latest = Step.of(provenance);
        workers.add(provenance.actorId());
    }
}
