package io.taizhang.query.inspection;

import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.RectificationAccepted;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationReturned;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.api.inspection.Recurrence;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding's row while one event is written into it. */
final class FindingDraft {
    private final FindingRow row;
    private final Fact fact;
    private FindingState state;
    private @Nullable String rectifyingUnitId;
    private @Nullable Instant dueAt;
    private @Nullable Instant reportedAt;
    private @Nullable Instant verifiedAt;
    private boolean overdue;
    private boolean enteredLate;
    private @Nullable Recurrence recurs;
    private @Nullable String escalatedToUnitId;
    private @Nullable String rectifiedPhoto;
    private int returns;
    private int onTime;

    FindingDraft(FindingRow row, Fact fact) {
        this.row = row;
        this.fact = fact;
        this.state = row.state();
        this.rectifyingUnitId = row.rectifyingUnitId();
        this.dueAt = row.dueAt();
        this.reportedAt = row.reportedAt();
        this.verifiedAt = row.verifiedAt();
        this.overdue = row.overdue();
        this.enteredLate = row.enteredLate();
        this.recurs = row.recurs();
        this.escalatedToUnitId = row.escalatedToUnitId();
        this.rectifiedPhoto = row.rectifiedPhotoSha256();
        this.returns = row.returns();
        this.onTime = row.onTimeCount();
    }

    static FindingRow raised(FindingRaised event, Fact fact) {
        return new FindingDraft(
                        new FindingRow(
                                event.findingId(),
                                event.placeId(),
                                event.itemCode(),
                                event.inspectionId(),
                                fact.unitPath(),
                                event.inspectorUnitId() == null ? List.of() : List.of(event.inspectorUnitId()),
                                event.description(),
                                FindingState.RAISED,
                                null,
                                fact.occurredAt(),
                                null,
                                null,
                                null,
                                false,
                                false,
                                false,
                                event.recurs(),
                                null,
                                event.photoSha256(),
                                null,
                                0,
                                1,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                List.of()),
                        fact)
                .stepped();
    }

    FindingDraft write(InspectionEvent event) {
        switch (event) {
            case RectificationAssigned it -> {
                state = FindingState.ASSIGNED;
                rectifyingUnitId = it.rectifyingUnitId();
                dueAt = it.dueAt();
                enteredLate = it.enteredLate();
            }
            case RectificationAccepted _ -> state = FindingState.ACCEPTED;
            case RectificationReported it -> {
                state = FindingState.REPORTED;
                reportedAt = fact.occurredAt();
                rectifiedPhoto = it.photoSha256();
            }
            case RectificationReturned _ -> {
                state = FindingState.RETURNED;
                returns++;
            }
            case RectificationVerified it -> {
                state = FindingState.VERIFIED;
                verifiedAt = fact.occurredAt();
                onTime = it.inTime() && !it.enteredLate() ? 1 : 0;
            }
            case RectificationOverdue _ -> overdue = true;
            case FindingEscalated it -> escalatedToUnitId = it.toUnitId();
            default -> throw new IllegalArgumentException("nothing to write for " + event);
        }
        return this;
    }

    /** Another finding's repair, recorded after this one, was verified shortly before it. */
    FindingRow recurring(RectificationVerified earlier) {
        recurs = new Recurrence(earlier.findingId(), fact.occurredAt());
        return row(row.unitPath(), row.steps());
    }

    FindingRow stepped() {
        List<FindingStep> steps = new ArrayList<>(row.steps());
        steps.add(FindingStep.of(fact));
        return row(fact.unitPath(), List.copyOf(steps));
    }

    private FindingRow row(String unitPath, List<FindingStep> steps) {
        boolean open = state != FindingState.VERIFIED;
        return new FindingRow(
                row.findingId(),
                row.placeId(),
                row.itemCode(),
                row.inspectionId(),
                unitPath,
                row.alsoUnitIds(),
                row.description(),
                state,
                rectifyingUnitId,
                row.raisedAt(),
                dueAt,
                reportedAt,
                verifiedAt,
                overdue,
                enteredLate,
                recurs != null,
                recurs,
                escalatedToUnitId,
                row.foundPhotoSha256(),
                rectifiedPhoto,
                returns,
                one(open),
                one(open && overdue),
                one(!open),
                one(recurs != null),
                one(!enteredLate && (overdue || !open)),
                onTime,
                one(enteredLate),
                steps);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
