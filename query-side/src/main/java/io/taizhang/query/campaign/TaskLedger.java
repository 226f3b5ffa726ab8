package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.ProgressReported;
import io.taizhang.api.campaign.CampaignEvent.ProgressReturned;
import io.taizhang.api.campaign.CampaignEvent.ProgressVerified;
import io.taizhang.api.campaign.CampaignEvent.ResponsibilityLetterSigned;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 任务台账: every task, what it asks for, and what was done. */
final class TaskLedger extends PerThing<TaskRow> {

    TaskLedger() {
        super(
                "task",
                "task-ledger",
                new Title("任务台账", "Task ledger"),
                TaskRow.class,
                Set.of(
                        TaskAssigned.class,
                        ResponsibilityLetterSigned.class,
                        TaskAmended.class,
                        ProgressReported.class,
                        ProgressVerified.class,
                        ProgressReturned.class,
                        TaskFellOverdue.class,
                        TaskCompleted.class,
                        TaskCancelled.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                "campaignId",
                "indicatorCode",
                "campaignUnitId",
                "leadUnitId",
                "state",
                "overdue",
                "late",
                "waitingQuantity",
                "letterInForce");
    }

    @Override
    public TaskRow apply(String key, @Nullable TaskRow row, Fact fact) {
        if (fact.event() instanceof TaskAssigned event) {
            return assigned(event, fact);
        }
        return new TaskDraft(standing(row, fact), fact)
                .write((CampaignEvent) fact.event())
                .finished();
    }

    private static TaskRow assigned(TaskAssigned event, Fact fact) {
        TaskVersion first = new TaskVersion(1, event.target(), event.dueOn(), fact.occurredOn(), null);
        return new TaskRow(
                event.taskId(),
                event.campaignId(),
                event.title(),
                event.indicatorCode(),
                event.campaignUnitId(),
                event.leadUnitId(),
                fact.unitPath(),
                event.supportingUnitIds(),
                event.responsiblePostIds(),
                event.weight(),
                TaskState.OPEN,
                false,
                false,
                false,
                first.version(),
                first.target(),
                first.dueOn(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Verified.percent(0, 1),
                List.of(first),
                List.of(),
                Hand.of(fact),
                null,
                null);
    }
}
