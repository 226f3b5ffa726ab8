package io.taizhang.query.casework;

import static io.taizhang.api.casework.CaseMeasure.ANSWERS;
import static io.taizhang.api.casework.CaseMeasure.ARRIVED_IN_TIME;
import static io.taizhang.api.casework.CaseMeasure.ARRIVE_BREACHED;
import static io.taizhang.api.casework.CaseMeasure.CLOSED;
import static io.taizhang.api.casework.CaseMeasure.DECIDED_IN_TIME;
import static io.taizhang.api.casework.CaseMeasure.DECIDE_BREACHED;
import static io.taizhang.api.casework.CaseMeasure.DEFERRED;
import static io.taizhang.api.casework.CaseMeasure.DISPATCHED_IN_TIME;
import static io.taizhang.api.casework.CaseMeasure.DISPATCH_BREACHED;
import static io.taizhang.api.casework.CaseMeasure.ENTERED_LATE;
import static io.taizhang.api.casework.CaseMeasure.FILED;
import static io.taizhang.api.casework.CaseMeasure.HANDLED;
import static io.taizhang.api.casework.CaseMeasure.HANDLED_IN_TIME;
import static io.taizhang.api.casework.CaseMeasure.HANDLE_BREACHED;
import static io.taizhang.api.casework.CaseMeasure.REPORTED;
import static io.taizhang.api.casework.CaseMeasure.REWORKED;
import static io.taizhang.api.casework.CaseMeasure.SATISFIED;

import io.taizhang.api.casework.CaseCount;
import io.taizhang.api.casework.CaseMeasure;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.fold.Tally;

/**
 * How the cases of a unit, and of all below it, are handled: those reported in a month, or ever. Cases that were entered
 * late are in no rate but in their own share; merged ones count where they were merged into.
 *
 * @param period {@code 2026-11}, or {@code all}
 * @param filingRate 立案率: cases filed of those reported
 * @param onTimeRate 按期处置率: times a case was handled in time, of all times one was to be handled and is done or overdue
 * @param closingRate 结案率: cases closed of those filed
 * @param reworkRate 返工率: cases sent back or reopened of those handled
 * @param satisfactionRate 满意率: answers of 4 or 5 of all answers
 * @param decideRate times it was decided in time whether to file, of all times that was decided or is overdue; likewise
 *     {@code dispatchRate} and {@code arriveRate}
 * @param deferredShare cases deferred of those filed
 * @param enteredLateShare cases entered late of all
 */
public record PerformanceRow(
        String unitId,
        String period,
        String unitPath,
        Tally<CaseMeasure> counts,
        Rate filingRate,
        Rate onTimeRate,
        Rate closingRate,
        Rate reworkRate,
        Rate satisfactionRate,
        Rate decideRate,
        Rate dispatchRate,
        Rate arriveRate,
        Rate deferredShare,
        Rate enteredLateShare) {

    static PerformanceRow empty(String unitId, String period, String unitPath) {
        return of(unitId, period, unitPath, Tally.none());
    }

    PerformanceRow plus(CaseScore score) {
        Tally<CaseMeasure> sums = counts;
        for (CaseCount count : score.counts()) {
            sums = sums.plus(count.measure(), count.count());
        }
        return of(unitId, period, unitPath, sums);
    }

    private static PerformanceRow of(String unitId, String period, String unitPath, Tally<CaseMeasure> counts) {
        return new PerformanceRow(
                unitId,
                period,
                unitPath,
                counts,
                Rate.of("filed/reported v1", counts.of(FILED), counts.of(REPORTED)),
                ended("handledInTime/(handledInTime+handleBreached) v1", counts, HANDLED_IN_TIME, HANDLE_BREACHED),
                Rate.of("closed/filed v1", counts.of(CLOSED), counts.of(FILED)),
                Rate.of("reworked/handled v1", counts.of(REWORKED), counts.of(HANDLED)),
                Rate.of("satisfied/answers v1", counts.of(SATISFIED), counts.of(ANSWERS)),
                ended("decidedInTime/(decidedInTime+decideBreached) v1", counts, DECIDED_IN_TIME, DECIDE_BREACHED),
                ended(
                        "dispatchedInTime/(dispatchedInTime+dispatchBreached) v1",
                        counts,
                        DISPATCHED_IN_TIME,
                        DISPATCH_BREACHED),
                ended("arrivedInTime/(arrivedInTime+arriveBreached) v1", counts, ARRIVED_IN_TIME, ARRIVE_BREACHED),
                Rate.of("deferred/filed v1", counts.of(DEFERRED), counts.of(FILED)),
                Rate.of(
                        "enteredLate/(enteredLate+reported) v1",
                        counts.of(ENTERED_LATE),
                        counts.of(ENTERED_LATE) + counts.of(REPORTED)));
    }

    private static Rate ended(String formula, Tally<CaseMeasure> counts, CaseMeasure inTime, CaseMeasure breached) {
        return Rate.of(formula, counts.of(inTime), counts.of(inTime) + counts.of(breached));
    }
}
