package io.taizhang.query.activity;

import io.taizhang.api.activity.ActivityEvent.SeriesDefined;
import io.taizhang.api.activity.Cadence;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A series.
 *
 * @param rotation the units that host in turn; empty where anybody may
 * @param activities planned in it, also those that were cancelled
 * @param turns how often each host has taken its turn; once for a period, however often it was planned anew
 * @param why it was ended
 */
public record SeriesRow(
        String seriesId,
        String title,
        String unitId,
        String unitPath,
        Cadence cadence,
        List<String> rotation,
        LocalDate startsOn,
        boolean open,
        long activities,
        SortedMap<String, Long> turns,
        @Nullable String why) {

    static SeriesRow defined(SeriesDefined series, String unitPath) {
        return new SeriesRow(
                series.seriesId(),
                series.title(),
                series.unitId(),
                unitPath,
                series.cadence(),
                series.rotation(),
                series.startsOn(),
                true,
                0,
                new TreeMap<>(),
                null);
    }

    SeriesRow oneMore() {
        return with(unitPath, open, activities + 1, turns, why);
    }

    SeriesRow turn(String hostUnitId) {
        SortedMap<String, Long> more = new TreeMap<>(turns);
        more.merge(hostUnitId, 1L, Long::sum);
        return with(unitPath, open, activities, more, why);
    }

    SeriesRow ended(String reason, String path) {
        return with(path, false, activities, turns, reason);
    }

    private SeriesRow with(
            String path, boolean still, long planned, SortedMap<String, Long> taken, @Nullable String reason) {
        return new SeriesRow(seriesId, title, unitId, path, cadence, rotation, startsOn, still, planned, taken, reason);
    }
}
