package io.taizhang.benchmarks.engine;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.renovation.RenovationCommand.ReportWorks;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate that loads, checks and appends: both engines decide with this one. */
class Works {
    @AggregateIdentifier
    private @Nullable String stream;

    private int percent;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportWorks command) {
        if (command.percent() < percent) {
            throw new IllegalStateException("percent fell");
        }
        apply(new WorksReported(command.projectId(), command.stage(), command.percent(), command.note()));
    }

    @EventSourcingHandler
    void on(WorksReported event) {
        stream = "project/" + event.projectId();
        percent = event.percent();
    }
}
