package io.taizhang.api.inspection;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an inspection came to; computed from its observations, never typed.
 *
 * <p>Formula 1: {@code percent = 100 × (applicable − deducted) / applicable}, rounded half up to two decimals, where
 * {@code applicable} are the points of every item observed as PASS or FAIL at every inspected place, and {@code deducted}
 * what was deducted for those that failed. An item that is NOT_APPLICABLE at a place counts in neither.
 *
 * @param formula the version of the formula
 * @param applicablePoints more than 0
 * @param deductedPoints from 0 to {@code applicablePoints}
 * @param percent from 0.00 to 100.00
 * @param places the same for each inspected place, in the order of the sample
 */
public record Score(
        int formula, long applicablePoints, long deductedPoints, BigDecimal percent, List<PlaceScore> places) {
    public Score {
        places = List.copyOf(places);
    }
}
