package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.ProgressReported;
import io.taizhang.api.campaign.CampaignEvent.ProgressReturned;
import io.taizhang.api.campaign.CampaignEvent.ProgressVerified;
import io.taizhang.api.campaign.CampaignEvent.ResponsibilityLetterSigned;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.ledger.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A task's row while one event is written into it. */
final class TaskDraft {
    private final TaskRow row;
    private final Fact fact;
    private TaskState state;
    private boolean overdue;
    private boolean late;
    private boolean letterInForce;
    private BigDecimal waiting;
    private BigDecimal verified;
    private List<TaskVersion> versions;
    private List<ReportLine> reports;
    private @Nullable Hand closed;
    private @Nullable String cancelledBecause;

    TaskDraft(TaskRow row, Fact fact) {
        this.row = row;
        this.fact = fact;
        this.state = row.state();
        this.overdue = row.overdue();
        this.late = row.late();
        this.letterInForce = row.letterInForce();
        this.waiting = row.waitingQuantity();
        this.verified = row.verifiedQuantity();
        this.versions = row.versions();
        this.reports = row.reports();
        this.closed = row.closed();
        this.cancelledBecause = row.cancelledBecause();
    }

    TaskDraft write(CampaignEvent event) {
        switch (event) {
            case ResponsibilityLetterSigned it -> letterInForce = it.inForce();
            case TaskAmended it -> amended(it);
            case ProgressReported it -> reported(it);
            case ProgressVerified it -> verified(it);
            case ProgressReturned it -> returned(it);
            case TaskFellOverdue _ -> overdue = true;
            case TaskCompleted it -> completed(it.late());
            case TaskCancelled it -> cancelled(it.why());
            default -> throw new IllegalArgumentException("nothing to write for " + event);
        }
        return this;
    }

    private void amended(TaskAmended event) {
        versions = with(
                versions,
                new TaskVersion(
                        event.version(), event.target(), event.dueOn(), event.effectiveOn(), event.rationale()));
        letterInForce = false;
        overdue = false;
    }

    private void reported(ProgressReported event) {
        reports = with(
                reports,
                new ReportLine(
                        event.reportNo(),
                        event.quantity(),
                        event.note(),
                        ReportState.WAITING,
                        Hand.of(fact),
                        null,
                        null));
        waiting = waiting.add(event.quantity());
    }

    private void verified(ProgressVerified event) {
        change(event.reportNo(), report -> report.verified(Hand.of(fact)));
        waiting = waiting.subtract(event.quantity());
        verified = event.verifiedQuantity();
    }

    private void returned(ProgressReturned event) {
        change(event.reportNo(), report -> report.returned(Hand.of(fact), event.why()));
        waiting = waiting.subtract(event.quantity());
    }

    private void completed(boolean afterItsDay) {
        state = TaskState.COMPLETED;
        late = afterItsDay;
        close();
    }

    private void cancelled(String why) {
        state = TaskState.CANCELLED;
        cancelledBecause = why;
        close();
    }

    private void close() {
        closed = Hand.of(fact);
        overdue = false;
    }

    private void change(int reportNo, UnaryOperator<ReportLine> change) {
        reports = reports.stream()
                .map(report -> report.reportNo() == reportNo ? change.apply(report) : report)
                .toList();
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    TaskRow finished() {
        TaskVersion now = versions.getLast();
        return new TaskRow(
                row.taskId(),
                row.campaignId(),
                row.title(),
                row.indicatorCode(),
                row.campaignUnitId(),
                row.leadUnitId(),
                fact.unitPath(),
                row.supportingUnitIds(),
                row.responsiblePostIds(),
                row.weight(),
                state,
                overdue,
                late,
                letterInForce,
                now.version(),
                now.target(),
                now.dueOn(),
                waiting,
                verified,
                Verified.percent(Verified.of(verified, now.target().quantity()), 1),
                versions,
                reports,
                row.assigned(),
                closed,
                cancelledBecause);
    }
}
