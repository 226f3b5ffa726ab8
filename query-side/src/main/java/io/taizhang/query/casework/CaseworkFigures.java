package io.taizhang.query.casework;

import io.taizhang.api.casework.CaseCount;
import io.taizhang.api.casework.CaseMeasure;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.query.fold.Tally;

/**
 * The cases of a unit and of everything below it.
 *
 * @param open neither declined, closed nor merged, entered late or not
 * @param counts of all that were ever reported, but for those entered late or merged
 */
public record CaseworkFigures(long open, Tally<CaseMeasure> counts) {
    static final CaseworkFigures NONE = new CaseworkFigures(0, Tally.none());

    CaseworkFigures opened(int more) {
        return new CaseworkFigures(open + more, counts);
    }

    CaseworkFigures plus(CaseScore score) {
        Tally<CaseMeasure> sums = counts;
        for (CaseCount count : score.counts()) {
            sums = sums.plus(count.measure(), count.count());
        }
        return new CaseworkFigures(open, sums);
    }
}
