package io.taizhang.query.honour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stars of a programme.
 *
 * @param title null where only stars taken back were recorded under the unit, after it was moved there
 * @param criteria how many stars a household can have; 0 likewise
 * @param periods in their order; what counts now is the last
 * @param conferred in all periods together: a household that was starred in two counts twice
 */
public record ProgrammeStars(
        String programmeId, @Nullable String title, int criteria, List<PeriodStars> periods, long conferred) {

    static ProgrammeStars none(String programmeId) {
        return new ProgrammeStars(programmeId, null, 0, List.of(), 0);
    }

    ProgrammeStars called(String name, int stars) {
        return new ProgrammeStars(programmeId, name, stars, periods, conferred);
    }

    /** Periods of one programme are all years, all quarters or all months: their order is that of their names. */
    ProgrammeStars with(String period, UnaryOperator<PeriodStars> change) {
        List<PeriodStars> next = new ArrayList<>(periods);
        next.removeIf(one -> one.period().equals(period));
        next.add(change.apply(in(period)));
        next.sort(Comparator.comparing(PeriodStars::period));
        long all = next.stream().mapToLong(PeriodStars::households).sum();
        return new ProgrammeStars(programmeId, title, criteria, List.copyOf(next), all);
    }

    private PeriodStars in(String period) {
        return periods.stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseGet(() -> PeriodStars.none(period));
    }

    /** Households with so many stars in the latest period. */
    long now(int stars) {
        return periods.isEmpty() ? 0 : periods.getLast().of(stars);
    }
}
