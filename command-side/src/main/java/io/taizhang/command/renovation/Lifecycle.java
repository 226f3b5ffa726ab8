package io.taizhang.command.renovation;

import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.api.renovation.Stage;
import io.taizhang.command.Step;

/** Where a project stands, and since when. */
final class Lifecycle {
    private ProjectKind kind;
    private Stage stage = Stage.IDENTIFICATION;
    private Step included = Step.NONE;
    private Step approved = Step.NONE;
    private Step accepted = Step.NONE;
    private Step stageReached = Step.NONE;
    private boolean settled;
    private boolean demonstration;

    void enter(RenovationEvent event, Step step) {
        switch (event) {
            case IncludedInPlan plan -> {
                kind = plan.kind();
                included = step;
                reach(Stage.IDENTIFICATION, step);
            }
            case ProjectApproved _ -> {
                approved = step;
                reach(Stage.PREPARATION, step);
            }
            case WorksStarted _, WorksRejected _ -> reach(Stage.IMPLEMENTATION, step);
            case WorksCompleted _ -> reach(Stage.COMPLETION, step);
            case WorksAccepted _ -> accepted = step;
            case AccountSettled _ -> settled = true;
            case ProjectHandedOver _ -> reach(Stage.COMPLETED, step);
            case DemonstrationDesignated _ -> demonstration = true;
            case ProjectCancelled _ -> reach(Stage.CANCELLED, step);
            default -> {}
        }
    }

    private void reach(Stage next, Step step) {
        stage = next;
        stageReached = step;
    }

    ProjectKind kind() {
        return kind;
    }

    Stage stage() {
        return stage;
    }

    boolean isOpen() {
        return stage != Stage.COMPLETED && stage != Stage.CANCELLED;
    }

    /** The step that led to the present stage. */
    Step stageReached() {
        return stageReached;
    }

    Step included() {
        return included;
    }

    Step approved() {
        return approved;
    }

    boolean isAccepted() {
        return !accepted.equals(Step.NONE);
    }

    Step accepted() {
        return accepted;
    }

    boolean settled() {
        return settled;
    }

    boolean demonstration() {
        return demonstration;
    }
}
