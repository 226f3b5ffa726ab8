package io.taizhang.query.lens;

import io.taizhang.api.Role;
import io.taizhang.api.casework.CaseworkEvent.CaseClosed;
import io.taizhang.api.casework.CaseworkEvent.CaseReopened;
import io.taizhang.api.casework.CaseworkEvent.CaseVerified;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 结而未结: what was closed and did not stay closed, one row for each thing that was ever closed, under the thing itself.
 *
 * <ul>
 *   <li>a case is closed ({@code CaseClosed}), and reopened;
 *   <li>a finding is closed when it is verified as put right, and is back when the same item at the same place is found
 *       again within 90 days ({@code FindingRaised} with its recurrence, or known so only as it is verified);
 *   <li>a project is closed when its works are declared complete, and reopened when the acceptance rejects them.
 * </ul>
 *
 * A task or a campaign that is completed stays so. Who closes, verifies and reopens is told: for those who may ask why.
 */
final class ClosedAndReopened extends Described<ReopenedRow> {

    ClosedAndReopened() {
        super(
                "closed-and-reopened",
                new Title("办结又重开", "Closed and reopened"),
                ReopenedRow.class,
                Set.of(
                        CaseVerified.class,
                        CaseClosed.class,
                        CaseReopened.class,
                        RectificationVerified.class,
                        FindingRaised.class,
                        WorksCompleted.class,
                        WorksRejected.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("thingType", "reopenings");
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.AUDITOR, Role.INSPECTOR, Role.APPROVER);
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        if (fact.event() instanceof FindingRaised raised) {
            return raised.recurs() == null
                    ? List.of()
                    : List.of("finding/" + raised.recurs().findingId());
        }
        return List.of(fact.stream());
    }

    @Override
    public String subjectOf(String key) {
        return key;
    }

    @Override
    public ReopenedRow apply(String key, @Nullable ReopenedRow row, Fact fact) {
        ReopenedRow before = (row == null ? ReopenedRow.of(key) : row).in(fact.unitPath());
        String by = fact.provenance().actorId();
        return switch (fact.event()) {
            case CaseVerified _ -> before.verified(by);
            case CaseClosed _, WorksCompleted _ ->
                before.closed(Turn.closed(fact.recordedAt(), by, before.verifiedBy()));
            case RectificationVerified it -> {
                ReopenedRow closed = before.closed(Turn.closed(fact.recordedAt(), by, by));
                yield it.laterFindingIds().isEmpty() ? closed : reopened(closed, fact.recordedAt(), by);
            }
            case CaseReopened _, WorksRejected _, FindingRaised _ -> reopened(before, fact.recordedAt(), by);
            default -> throw unexpected(fact);
        };
    }

    /** A finding may come back more often than it was closed: once for each finding that follows. */
    private static ReopenedRow reopened(ReopenedRow row, Instant at, String by) {
        Turn last = row.turns().isEmpty() ? null : row.turns().getLast();
        if (last == null) {
            return row.reopened(new Turn(null, null, null, at, by, null));
        }
        return last.isOpenAgain() ? row.reopenedOnceMore() : row.reopened(last.reopened(at, by));
    }
}
