package io.taizhang.query.pages.casework;

import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.query.pages.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of the four times that a case is given, as the desk shows where it is among them.
 *
 * @param state {@code done}, {@code now} or {@code open}
 */
record Leg(CaseClock clock, String name, String state) {

    static List<Leg> of(CaseStage stage, @Nullable CaseClock running, Words words) {
        return Arrays.stream(CaseClock.values())
                .map(clock -> new Leg(
                        clock,
                        words.text("casework.leg." + clock.name().toLowerCase(Locale.ROOT)),
                        state(clock, stage, running)))
                .toList();
    }

    private static String state(CaseClock clock, CaseStage stage, @Nullable CaseClock running) {
        if (clock == running) {
            return "now";
        }
        return ended(clock, stage) ? "done" : "open";
    }

    /** Whether the stage lies behind what the clock gives time for. */
    private static boolean ended(CaseClock clock, CaseStage stage) {
        return switch (clock) {
            case DECIDE -> stage.compareTo(CaseStage.REPORTED) > 0 && stage != CaseStage.MERGED;
            case DISPATCH -> stage.compareTo(CaseStage.DISPATCHED) >= 0 && stage != CaseStage.MERGED;
            case ARRIVE -> stage.compareTo(CaseStage.ARRIVED) >= 0 && stage != CaseStage.MERGED;
            case HANDLE -> stage.compareTo(CaseStage.HANDLED) >= 0 && stage != CaseStage.MERGED;
        };
    }
}
