package io.taizhang.query.lens;

import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Lateness;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.fold.Tally;

/**
 * How late a unit, with everything below it, kept its record in a month.
 *
 * @param month in which facts were recorded, {@code 2026-11}, Asia/Shanghai: whenever they are said to have happened
 * @param lateShare 突击补录率, {@code late/entered v1}: facts recorded more than three days (of 24 hours) after they happened,
 *     of all that people with an account entered and not as history
 * @param byDelay the same facts by how late they were
 * @param historical facts entered as history ({@code RecordPast…}): in neither number of the share
 * @param fromCitizens facts that came in through the public doors, at once and without an account: likewise
 * @param automatic facts of automations and deadlines, late where the process was down: likewise
 */
public record LateRow(
        String unitId,
        String month,
        String unitPath,
        Rate lateShare,
        Tally<Delay> byDelay,
        long historical,
        long fromCitizens,
        long automatic) {

    static LateRow empty(String unitId, String month, String unitPath) {
        return new LateRow(unitId, month, unitPath, share(Tally.none()), Tally.none(), 0, 0, 0);
    }

    LateRow and(Fact fact) {
        return switch (Hand.of(fact)) {
            case SYSTEM -> beside(0, 0, 1);
            case CITIZEN -> beside(0, 1, 0);
            case ACCOUNT -> Lateness.isHistory(fact) ? beside(1, 0, 0) : entered(Delay.of(Lateness.of(fact)));
        };
    }

    private LateRow beside(long past, long citizens, long system) {
        return new LateRow(
                unitId,
                month,
                unitPath,
                lateShare,
                byDelay,
                historical + past,
                fromCitizens + citizens,
                automatic + system);
    }

    private LateRow entered(Delay delay) {
        Tally<Delay> next = byDelay.plus(delay, 1);
        return new LateRow(unitId, month, unitPath, share(next), next, historical, fromCitizens, automatic);
    }

    private static Rate share(Tally<Delay> byDelay) {
        long entered = byDelay.total();
        return Rate.of("late/entered v1", entered - byDelay.of(Delay.WITHIN_3_DAYS), entered);
    }
}
