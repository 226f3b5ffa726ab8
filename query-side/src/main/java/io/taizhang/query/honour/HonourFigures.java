package io.taizhang.query.honour;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.query.fold.Tally;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The honours of a unit and of everything below it.
 *
 * @param honouredByYear those that stand, by the year they were conferred for; stars of households are not among them
 * @param recommended to units above
 * @param latestStars by programme: its latest period, and the households with five stars in it
 * @param fiveStarHouseholds of all programmes together
 * @param householdStars in all programmes and periods: how often a household was given stars
 */
public record HonourFigures(
        SortedMap<String, Tally<CandidateKind>> honouredByYear,
        long recommended,
        SortedMap<String, LatestStars> latestStars,
        long fiveStarHouseholds,
        long householdStars) {
    static final HonourFigures NONE =
            new HonourFigures(Collections.emptySortedMap(), 0, Collections.emptySortedMap(), 0, 0);

    /** Of a period, the households with five stars. */
    public record LatestStars(String period, long fiveStar) {}

    HonourFigures honoured(int year, CandidateKind kind, int more) {
        SortedMap<String, Tally<CandidateKind>> next = new TreeMap<>(honouredByYear);
        String of = Integer.toString(year);
        Tally<CandidateKind> tally =
                next.getOrDefault(of, Tally.<CandidateKind>none()).plus(kind, more);
        next.put(of, tally);
        return new HonourFigures(
                Collections.unmodifiableSortedMap(next), recommended, latestStars, fiveStarHouseholds, householdStars);
    }

    HonourFigures oneMoreRecommended() {
        return new HonourFigures(honouredByYear, recommended + 1, latestStars, fiveStarHouseholds, householdStars);
    }

    /**
     * Of an earlier period than the latest, five stars count no more.
     *
     * @param households more, or less
     * @param five those of them with five stars
     */
    HonourFigures starred(String programmeId, String period, long households, long five) {
        SortedMap<String, LatestStars> next = new TreeMap<>(latestStars);
        LatestStars known = next.get(programmeId);
        int order = known == null ? 1 : period.compareTo(known.period());
        if (order >= 0) {
            next.put(programmeId, new LatestStars(period, order == 0 ? known.fiveStar() + five : five));
        }
        long all = next.values().stream().mapToLong(LatestStars::fiveStar).sum();
        return new HonourFigures(
                honouredByYear, recommended, Collections.unmodifiableSortedMap(next), all, householdStars + households);
    }
}
