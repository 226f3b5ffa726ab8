package io.taizhang.query.activity;

import io.taizhang.api.activity.ActivityEvent;
import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityEvent.SeriesDefined;
import io.taizhang.api.activity.ActivityEvent.SeriesEnded;
import io.taizhang.api.activity.ActivityEvent.TurnTaken;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 系列活动: when they are held, who hosts in turn, and how often each has. */
final class ActivitySeries extends Described<SeriesRow> {

    ActivitySeries() {
        super(
                "activity-series",
                new Title("系列活动", "Activity series"),
                SeriesRow.class,
                Set.of(SeriesDefined.class, ActivityPlanned.class, TurnTaken.class, SeriesEnded.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "cadence.rhythm", "open");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch ((ActivityEvent) fact.event()) {
            case SeriesDefined it -> List.of(it.seriesId());
            case SeriesEnded it -> List.of(it.seriesId());
            case TurnTaken it -> List.of(it.seriesId());
            case ActivityPlanned it -> Stream.ofNullable(it.seriesId()).toList();
            default -> throw unexpected(fact);
        };
    }

    @Override
    public SeriesRow apply(String key, @Nullable SeriesRow row, Fact fact) {
        return switch ((ActivityEvent) fact.event()) {
            case SeriesDefined it -> SeriesRow.defined(it, fact.unitPath());
            case SeriesEnded it -> standing(row, fact).ended(it.why(), fact.unitPath());
            case TurnTaken it ->
                isAnew(it) ? standing(row, fact) : standing(row, fact).turn(it.hostUnitId());
            case ActivityPlanned _ -> standing(row, fact).oneMore();
            default -> throw unexpected(fact);
        };
    }

    /** The period had an activity before, which was cancelled: it is the same turn. No period holds a dot. */
    private static boolean isAnew(TurnTaken turn) {
        return turn.turnId().indexOf('.', turn.seriesId().length()) >= 0;
    }

    @Override
    public String subjectOf(String key) {
        return "series/" + key;
    }
}
