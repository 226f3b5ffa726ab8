package io.taizhang.command.inspection;

import io.taizhang.api.inspection.PlaceScore;
import io.taizhang.api.inspection.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Adds up what was observed, place by place, by the formula written down at {@link Score}. */
final class Scoring {
    private static final int FORMULA = 1;
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<PlaceScore> places = new ArrayList<>();
    private long applicable;
    private long deducted;

    void place(String placeId) {
        places.add(new PlaceScore(placeId, 0, 0, null));
    }

    /** @param points of the item that was observed at the latest place */
    void add(int points, Observed observation) {
        if (observation.applies()) {
            applicable += points;
            deducted += observation.deduction();
            PlaceScore place = places.removeLast();
            long itsPoints = place.applicablePoints() + points;
            long itsDeductions = place.deductedPoints() + observation.deduction();
            places.add(new PlaceScore(place.placeId(), itsPoints, itsDeductions, percent(itsPoints, itsDeductions)));
        }
    }

    boolean isEmpty() {
        return applicable == 0;
    }

    Score score() {
        return new Score(FORMULA, applicable, deducted, percent(applicable, deducted), places);
    }

    private static BigDecimal percent(long points, long deductions) {
        return BigDecimal.valueOf(points - deductions)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(points), DECIMALS, RoundingMode.HALF_UP);
    }
}
