package io.taizhang.query.oc4ids;

import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.api.renovation.Stage;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** When a project was in which stage. */
final class Stages {
    private record Period(Instant from, @Nullable Instant to) {}

    private final Map<Stage, Period> periods = new EnumMap<>(Stage.class);
    private Stage stage = Stage.IDENTIFICATION;

    void fold(RenovationEvent event, Fact fact) {
        switch (event) {
            case IncludedInPlan included -> begin(Stage.IDENTIFICATION, fact.occurredAt());
            case ProjectApproved approved -> move(Stage.PREPARATION, fact.occurredAt());
            case WorksStarted started -> move(Stage.IMPLEMENTATION, fact.occurredAt());
            case WorksCompleted completed -> move(Stage.COMPLETION, fact.occurredAt());
            case WorksRejected rejected -> {
                Period works = periods.get(Stage.IMPLEMENTATION);
                periods.remove(Stage.COMPLETION);
                begin(Stage.IMPLEMENTATION, works == null ? fact.occurredAt() : works.from());
            }
            case ProjectHandedOver over -> move(Stage.COMPLETED, fact.occurredAt());
            case ProjectCancelled cancelled -> move(Stage.CANCELLED, fact.occurredAt());
            default -> {}
        }
    }

    private void begin(Stage next, Instant at) {
        stage = next;
        periods.put(next, new Period(at, null));
    }

    private void move(Stage next, Instant at) {
        periods.computeIfPresent(stage, (left, period) -> new Period(period.from(), at));
        begin(next, at);
    }

    Stage now() {
        return stage;
    }

    boolean isOver() {
        return stage == Stage.COMPLETED || stage == Stage.CANCELLED;
    }

    void putPeriods(ObjectNode project) {
        put(project, "identificationPeriod", Stage.IDENTIFICATION);
        put(project, "preparationPeriod", Stage.PREPARATION);
        put(project, "implementationPeriod", Stage.IMPLEMENTATION);
        put(project, "completionPeriod", Stage.COMPLETION);
        put(project, "maintenancePeriod", Stage.COMPLETED);
    }

    private void put(ObjectNode project, String name, Stage of) {
        Period period = periods.get(of);
        if (period != null) {
            Json.period(period.from(), period.to()).ifPresent(written -> project.set(name, written));
        }
    }
}
