package io.taizhang.query.activity;

import io.taizhang.api.activity.ActivityEvent;
import io.taizhang.api.activity.ActivityEvent.ActivityCancelled;
import io.taizhang.api.activity.ActivityEvent.ActivityHeld;
import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityEvent.RecordCorrected;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 活动台账: every activity that was planned, and what is on record of it. */
final class ActivityLedger extends PerThing<ActivityRow> {

    ActivityLedger() {
        super(
                "activity",
                "activity-ledger",
                new Title("活动台账", "Activity ledger"),
                ActivityRow.class,
                Set.of(ActivityPlanned.class, ActivityHeld.class, RecordCorrected.class, ActivityCancelled.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind", "state", "unitId", "hostUnitId", "seriesId", "teamId", "teamKind", "year", "month");
    }

    @Override
    public ActivityRow apply(String key, @Nullable ActivityRow row, Fact fact) {
        String path = fact.unitPath();
        return switch ((ActivityEvent) fact.event()) {
            case ActivityPlanned plan -> ActivityRow.planned(plan, path);
            case ActivityHeld held -> standing(row, fact).held(RecordVersion.of(1, held.record(), null, fact), path);
            case RecordCorrected it ->
                standing(row, fact).held(RecordVersion.of(it.version(), it.record(), it.why(), fact), path);
            case ActivityCancelled it -> standing(row, fact).cancelled(it.why(), path);
            default -> throw unexpected(fact);
        };
    }
}
