package io.taizhang.query.casework;

import static io.taizhang.api.casework.CaseMeasure.DEFERRALS;
import static io.taizhang.api.casework.CaseMeasure.DEFERRED;
import static io.taizhang.api.casework.CaseMeasure.EXTENSIONS;
import static io.taizhang.api.casework.CaseMeasure.FILED;
import static io.taizhang.api.casework.CaseMeasure.HANDLED_IN_TIME;
import static io.taizhang.api.casework.CaseMeasure.HANDLE_BREACHED;

import io.taizhang.api.casework.CaseCount;
import io.taizhang.api.casework.CaseMeasure;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.fold.Tally;
import java.util.Set;

/**
 * How often a unit, with all below it, put off the hour by which cases were to be handled, beside how often it kept it.
 *
 * @param period the month the cases were reported in, {@code 2026-11}, or {@code all}
 * @param counts what the shares are made of
 * @param onTimeRate 按期处置率, as in {@code case-performance}: against the hour as it stood in the end
 * @param onTimeAtWorst {@code (handledInTime-deferrals-extensions)/(handledInTime+handleBreached) v1}, and 0 where that is
 *     below 0: what is left of it if each hour that was put off would have been missed. The share against the hours first
 *     promised lies between the two
 * @param deferredShare 挂账率, {@code deferred/filed v1}: cases deferred, once or more often, of those filed
 * @param extensionShare {@code extensions/filed v1}: extensions approved for each case filed; a case may have several
 */
public record DeferredRow(
        String unitId,
        String period,
        String unitPath,
        Tally<CaseMeasure> counts,
        Rate onTimeRate,
        Rate onTimeAtWorst,
        Rate deferredShare,
        Rate extensionShare) {
    private static final Set<CaseMeasure> COUNTED =
            Set.of(FILED, DEFERRED, DEFERRALS, EXTENSIONS, HANDLED_IN_TIME, HANDLE_BREACHED);

    static DeferredRow empty(String unitId, String period, String unitPath) {
        return of(unitId, period, unitPath, Tally.none());
    }

    static boolean counts(CaseScore score) {
        return score.counts().stream().map(CaseCount::measure).anyMatch(COUNTED::contains);
    }

    DeferredRow plus(CaseScore score) {
        Tally<CaseMeasure> sums = counts;
        for (CaseCount count : score.counts()) {
            if (COUNTED.contains(count.measure())) {
                sums = sums.plus(count.measure(), count.count());
            }
        }
        return of(unitId, period, unitPath, sums);
    }

    private static DeferredRow of(String unitId, String period, String unitPath, Tally<CaseMeasure> counts) {
        long inTime = counts.of(HANDLED_IN_TIME);
        long ended = inTime + counts.of(HANDLE_BREACHED);
        long putOff = counts.of(DEFERRALS) + counts.of(EXTENSIONS);
        return new DeferredRow(
                unitId,
                period,
                unitPath,
                counts,
                Rate.of("handledInTime/(handledInTime+handleBreached) v1", inTime, ended),
                Rate.of(
                        "(handledInTime-deferrals-extensions)/(handledInTime+handleBreached) v1",
                        Math.max(0, inTime - putOff),
                        ended),
                Rate.of("deferred/filed v1", counts.of(DEFERRED), counts.of(FILED)),
                Rate.of("extensions/filed v1", counts.of(EXTENSIONS), counts.of(FILED)));
    }
}
