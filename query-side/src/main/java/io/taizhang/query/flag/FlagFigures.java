package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The flags of a unit and of everything below it.
 *
 * @param awardedByYear by the year of the award, those of the past by the year they were awarded for; whatever became of them
 * @param inForceRed not yet known to have ended
 * @param inForceBlack likewise, published or not: as are black ones by year, told inside the office only
 */
public record FlagFigures(SortedMap<String, Awards> awardedByYear, long inForceRed, long inForceBlack) {
    static final FlagFigures NONE = new FlagFigures(Collections.emptySortedMap(), 0, 0);

    FlagFigures awarded(int year, Colour colour) {
        return counted(year, colour).flying(colour, 1);
    }

    FlagFigures counted(int year, Colour colour) {
        SortedMap<String, Awards> next = new TreeMap<>(awardedByYear);
        next.merge(Integer.toString(year), Awards.NONE.oneMore(colour), (old, one) -> old.oneMore(colour));
        return new FlagFigures(Collections.unmodifiableSortedMap(next), inForceRed, inForceBlack);
    }

    FlagFigures flying(Colour colour, int more) {
        return colour == Colour.RED
                ? new FlagFigures(awardedByYear, inForceRed + more, inForceBlack)
                : new FlagFigures(awardedByYear, inForceRed, inForceBlack + more);
    }
}
