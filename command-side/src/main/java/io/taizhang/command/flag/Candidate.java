package io.taizhang.command.flag;

import io.taizhang.command.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant in a round.
 *
 * @param points null until it is scored
 * @param scoredBy the accounts that scored it, once or again
 * @param latest its nomination, or its last scoring
 */
record Candidate(Step nominated, @Nullable Integer points, List<String> scoredBy, Step latest) {

    static Candidate nominated(Step step) {
        return new Candidate(step, null, List.of(), step);
    }

    Candidate scored(int sum, Step step) {
        List<String> scorers = new ArrayList<>(scoredBy);
        if (!scorers.contains(step.by())) {
            scorers.add(step.by());
        }
        return new Candidate(nominated, sum, List.copyOf(scorers), step);
    }
}
