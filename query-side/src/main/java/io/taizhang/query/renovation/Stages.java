package io.taizhang.query.renovation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.api.renovation.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a project goes from stage to stage, told by its events alone. */
public interface Stages {

    /** The events that change a project's stage. */
    Set<Class<? extends LedgerEvent>> EVENTS = Set.of(
            IncludedInPlan.class,
            ProjectApproved.class,
            WorksStarted.class,
            WorksCompleted.class,
            WorksRejected.class,
            ProjectHandedOver.class,
            ProjectCancelled.class);

    /** @return null where the event leaves the stage as it is */
    static @Nullable Change in(RenovationEvent event) {
        return switch (event) {
            case IncludedInPlan it -> new Change(it.kind(), null, Stage.IDENTIFICATION);
            case ProjectApproved it -> new Change(it.kind(), Stage.IDENTIFICATION, Stage.PREPARATION);
            case WorksStarted it -> new Change(it.kind(), Stage.PREPARATION, Stage.IMPLEMENTATION);
            case WorksCompleted it -> new Change(it.kind(), Stage.IMPLEMENTATION, Stage.COMPLETION);
            case WorksRejected it -> new Change(it.kind(), Stage.COMPLETION, Stage.IMPLEMENTATION);
            case ProjectHandedOver it -> new Change(it.kind(), Stage.COMPLETION, Stage.COMPLETED);
            case ProjectCancelled it -> new Change(it.kind(), it.cancelledIn(), Stage.CANCELLED);
            default -> null;
        };
    }

    /** @param from null for a project that has just been included */
    record Change(ProjectKind kind, @Nullable Stage from, Stage to) {}
}
