package io.taizhang.query.campaign;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.ProgressVerified;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.api.campaign.Target;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where some tasks stand. What was reported and not verified is in none of these figures.
 *
 * @param tasks open and completed ones; cancelled ones count nowhere else
 * @param overdue open, past their day
 * @param completedLate of the completed ones, after their day
 * @param weight of all that are not cancelled
 * @param earned of the weight, in ten-thousandths: each task's weight times how far its target is verified, which is never
 *     more than wholly
 * @param verifiedPercent earned of weight; null where there is no task
 */
public record TaskFigures(
        long tasks,
        long open,
        long overdue,
        long completed,
        long completedLate,
        long cancelled,
        long weight,
        long earned,
        @Nullable BigDecimal verifiedPercent) {

    static final TaskFigures NONE = of(0, 0, 0, 0, 0, 0, 0);

    /** The events that change them. */
    static final Set<Class<? extends LedgerEvent>> EVENTS = Set.of(
            TaskAssigned.class,
            TaskAmended.class,
            ProgressVerified.class,
            TaskFellOverdue.class,
            TaskCompleted.class,
            TaskCancelled.class);

    TaskFigures after(CampaignEvent event) {
        return switch (event) {
            case TaskAssigned it -> plus(1, 0, 0, 0, 0, it.weight(), 0);
            case TaskAmended it ->
                plus(
                        0,
                        it.overdue() ? -1 : 0,
                        0,
                        0,
                        0,
                        0,
                        worth(it.weight(), it.verifiedQuantity(), it.target())
                                - worth(it.weight(), it.verifiedQuantity(), it.oldTarget()));
            case ProgressVerified it ->
                plus(
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        worth(it.weight(), it.verifiedQuantity(), it.target())
                                - worth(it.weight(), it.verifiedQuantity().subtract(it.quantity()), it.target()));
            case TaskFellOverdue _ -> plus(0, 1, 0, 0, 0, 0, 0);
            case TaskCompleted it -> plus(-1, it.overdue() ? -1 : 0, 1, it.late() ? 1 : 0, 0, 0, 0);
            case TaskCancelled it ->
                plus(
                        -1,
                        it.overdue() ? -1 : 0,
                        0,
                        0,
                        1,
                        -it.weight(),
                        -worth(it.weight(), it.verifiedQuantity(), it.target()));
            default -> this;
        };
    }

    private static long worth(int weight, BigDecimal verified, Target target) {
        return (long) weight * Verified.of(verified, target.quantity());
    }

    private TaskFigures plus(
            long moreOpen,
            long moreOverdue,
            long moreCompleted,
            long moreLate,
            long moreCancelled,
            long moreWeight,
            long moreEarned) {
        return of(
                open + moreOpen,
                overdue + moreOverdue,
                completed + moreCompleted,
                completedLate + moreLate,
                cancelled + moreCancelled,
                weight + moreWeight,
                earned + moreEarned);
    }

    private static TaskFigures of(
            long open, long overdue, long completed, long completedLate, long cancelled, long weight, long earned) {
        return new TaskFigures(
                open + completed,
                open,
                overdue,
                completed,
                completedLate,
                cancelled,
                weight,
                earned,
                weight > 0 ? Verified.percent(earned, weight) : null);
    }
}
