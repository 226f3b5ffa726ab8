package io.taizhang.query.honour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The households of a unit, with all below it, and their stars. Those without a star are in no list, here or elsewhere.
 *
 * @param name null until the unit is known by its registration
 * @param households the unit's own registered households; null where none are registered
 * @param fiveStar households with five stars in the latest period of each programme
 * @param fiveStarPercent of its registered households, to one decimal; null where none are registered
 */
public record StarsRow(
        String unitId,
        @Nullable String name,
        String unitPath,
        @Nullable Long households,
        long fiveStar,
        @Nullable BigDecimal fiveStarPercent,
        List<ProgrammeStars> programmes) {

    static StarsRow empty(String unitId) {
        return new StarsRow(unitId, null, "", null, 0, null, List.of());
    }

    StarsRow at(String path) {
        return new StarsRow(unitId, name, path, households, fiveStar, fiveStarPercent, programmes);
    }

    StarsRow named(String newName) {
        return new StarsRow(unitId, newName, unitPath, households, fiveStar, fiveStarPercent, programmes);
    }

    StarsRow withHouseholds(@Nullable Long registered) {
        return with(registered, book());
    }

    StarsRow with(StarBook book) {
        return with(households, book);
    }

    StarBook book() {
        return new StarBook(programmes);
    }

    private StarsRow with(@Nullable Long registered, StarBook book) {
        long five = book.fiveStar();
        return new StarsRow(unitId, name, unitPath, registered, five, percent(five, registered), book.programmes());
    }

    private static @Nullable BigDecimal percent(long part, @Nullable Long whole) {
        return whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
