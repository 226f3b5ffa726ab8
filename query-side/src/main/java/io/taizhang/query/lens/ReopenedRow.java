package io.taizhang.query.lens;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was closed, and how often it did not stay so.
 *
 * @param thing with its type: {@code case/c1}
 * @param thingType {@code case}, {@code finding} or {@code project}
 * @param closings how often it was closed
 * @param reopenings how often it was opened again
 * @param soonReopenings of these, within seven days (of 24 hours) after it was closed; the threshold is this house's own
 * @param shortestHours the shortest time it stayed closed; null where it was never reopened
 * @param verifiedBy the account that has verified it since it was opened last; null where nobody has
 * @param turns the latest ten
 * @param moreTurns earlier ones that there is no room for
 */
public record ReopenedRow(
        String thing,
        String thingType,
        String unitPath,
        long closings,
        long reopenings,
        long soonReopenings,
        @Nullable Long shortestHours,
        @Nullable String verifiedBy,
        List<Turn> turns,
        long moreTurns) {
    static final int MOST_TURNS = 10;
    static final long SOON_HOURS = 7 * 24;

    static ReopenedRow of(String thing) {
        String type = thing.substring(0, thing.indexOf('/'));
        return new ReopenedRow(thing, type, "", 0, 0, 0, null, null, List.of(), 0);
    }

    ReopenedRow in(String path) {
        return new ReopenedRow(
                thing,
                thingType,
                path,
                closings,
                reopenings,
                soonReopenings,
                shortestHours,
                verifiedBy,
                turns,
                moreTurns);
    }

    ReopenedRow verified(String by) {
        return new ReopenedRow(
                thing, thingType, unitPath, closings, reopenings, soonReopenings, shortestHours, by, turns, moreTurns);
    }

    ReopenedRow closed(Turn turn) {
        boolean full = turns.size() == MOST_TURNS;
        return new ReopenedRow(
                thing,
                thingType,
                unitPath,
                closings + 1,
                reopenings,
                soonReopenings,
                shortestHours,
                null,
                Stream.concat(turns.stream().skip(full ? 1 : 0), Stream.of(turn))
                        .toList(),
                moreTurns + (full ? 1 : 0));
    }

    /** @param turn its latest, opened again */
    ReopenedRow reopened(Turn turn) {
        Long hours = turn.hours();
        return new ReopenedRow(
                thing,
                thingType,
                unitPath,
                closings,
                reopenings + 1,
                soonReopenings + (hours != null && hours <= SOON_HOURS ? 1 : 0),
                shorter(shortestHours, hours),
                null,
                turns.isEmpty()
                        ? List.of(turn)
                        : Stream.concat(turns.stream().limit(turns.size() - 1), Stream.of(turn))
                                .toList(),
                moreTurns);
    }

    /** It was open already: that counts, and has no time of its own. */
    ReopenedRow reopenedOnceMore() {
        return new ReopenedRow(
                thing,
                thingType,
                unitPath,
                closings,
                reopenings + 1,
                soonReopenings,
                shortestHours,
                verifiedBy,
                turns,
                moreTurns);
    }

    private static @Nullable Long shorter(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
