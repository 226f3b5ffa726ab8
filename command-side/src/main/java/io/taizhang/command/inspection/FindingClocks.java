package io.taizhang.command.inspection;

import io.taizhang.api.Context;
import io.taizhang.api.inspection.InspectionCommand.Escalate;
import io.taizhang.api.inspection.InspectionCommand.MarkRectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationReturned;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.command.deadline.ClockChange;
import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.ledger.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rectifications fall overdue at their hour, and a day later the unit above is told. */
public final class FindingClocks implements Clocks {
    /** From the hour it was due at, or from the entry of a return after that, until it goes up by itself. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    @Override
    public Context context() {
        return Context.INSPECTION;
    }

    @Override
    public List<ClockChange> after(Fact fact) {
        return switch (fact.event()) {
            case RectificationAssigned it when !it.enteredLate() -> List.of(due(it.findingId(), it.dueAt()));
            case RectificationReported it when it.inTime() -> bothStop(it.findingId());
            case RectificationReported it -> List.of(new Stop(escalation(it.findingId())));
            case RectificationReturned it
            when it.overdue() -> escalation(it.findingId(), it.superiorUnitId(), fact.recordedAt());
            case RectificationReturned it when !it.enteredLate() -> List.of(due(it.findingId(), it.dueAt()));
            case RectificationOverdue it -> {
                List<ClockChange> changes = new ArrayList<>(List.of(new Stop(overdue(it.findingId()))));
                changes.addAll(escalation(it.findingId(), it.superiorUnitId(), from(it.dueAt(), fact.recordedAt())));
                yield changes;
            }
            case FindingEscalated it -> List.of(new Stop(escalation(it.findingId())));
            case RectificationVerified it -> bothStop(it.findingId());
            default -> List.of();
        };
    }

    /** What was reported in time may be sent back long after its hour: it goes up no earlier than it is overdue on record. */
    private static Instant from(Instant dueAt, Instant recordedAt) {
        Instant earliest = recordedAt.minus(PATIENCE);
        return earliest.isAfter(dueAt) ? earliest : dueAt;
    }

    private static ClockChange due(String findingId, Instant dueAt) {
        return new Start(overdue(findingId), dueAt, new MarkRectificationOverdue(findingId));
    }

    private static List<ClockChange> bothStop(String findingId) {
        return List.of(new Stop(overdue(findingId)), new Stop(escalation(findingId)));
    }

    private static List<ClockChange> escalation(String findingId, @Nullable String toUnitId, Instant from) {
        return toUnitId == null
                ? List.of()
                : List.of(
                        new Start(escalation(findingId), from.plus(PATIENCE), new Escalate(findingId, toUnitId, null)));
    }

    private static String overdue(String findingId) {
        return "finding/" + findingId + "/overdue";
    }

    private static String escalation(String findingId) {
        return "finding/" + findingId + "/escalation";
    }
}
