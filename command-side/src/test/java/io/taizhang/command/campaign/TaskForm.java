package io.taizhang.command.campaign;

import io.taizhang.api.campaign.CampaignCommand.AssignTask;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as it is about to be assigned, one thing different at a time. */
record TaskForm(
        String taskId,
        String indicatorCode,
        String leadUnitId,
        List<String> supporting,
        @Nullable List<String> posts,
        LocalDate dueOn) {
    static final TaskForm GOOD =
            new TaskForm("t1", "A1", "kaiyuan", List.of("xinglong", "jichenglu"), List.of("grid-leader"), ATask.JUNE);

    TaskForm called(String id) {
        return new TaskForm(id, indicatorCode, leadUnitId, supporting, posts, dueOn);
    }

    TaskForm forIndicator(String code) {
        return new TaskForm(taskId, code, leadUnitId, supporting, posts, dueOn);
    }

    TaskForm ledBy(String unitId) {
        return new TaskForm(taskId, indicatorCode, unitId, supporting, posts, dueOn);
    }

    TaskForm supportedBy(String... units) {
        return new TaskForm(taskId, indicatorCode, leadUnitId, List.of(units), posts, dueOn);
    }

    TaskForm responsible(String @Nullable ... ids) {
        return new TaskForm(taskId, indicatorCode, leadUnitId, supporting, ids == null ? null : List.of(ids), dueOn);
    }

    TaskForm due(LocalDate day) {
        return new TaskForm(taskId, indicatorCode, leadUnitId, supporting, posts, day);
    }

    AssignTask command() {
        return new AssignTask(
                "c1", taskId, indicatorCode, leadUnitId, supporting, posts, "背街小巷整治", ATask.TWENTY, 5, dueOn);
    }
}
