package io.taizhang.command.honour;

import io.taizhang.api.honour.Nominee;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * How a candidate stands in a round.
 *
 * @param reviewedBy the accounts that entered votes, once or again
 * @param votesFor of the latest votes
 * @param votesTotal of the latest votes; 0 while there are none
 * @param latest the nomination, or the latest votes
 */
record Standing(Nominee nominee, Step nominated, List<String> reviewedBy, int votesFor, int votesTotal, Step latest) {

    static Standing nominated(Nominee nominee, Step step) {
        return new Standing(nominee, step, List.of(), 0, 0, step);
    }

    Standing reviewed(int votes, int of, Step step) {
        List<String> reviewers = new ArrayList<>(reviewedBy);
        if (!reviewers.contains(step.by())) {
            reviewers.add(step.by());
        }
        return new Standing(nominee, nominated, List.copyOf(reviewers), votes, of, step);
    }

    boolean isReviewed() {
        return votesTotal > 0;
    }

    /** More than half of the votes. */
    boolean hasMajority() {
        return votesFor * 2 > votesTotal;
    }

    /** Whoever decides about a candidate has neither put it forward nor counted its votes. */
    void mustBeDecidedByAnother(Issued issued) {
        nominated.mustBeAnothersThan(issued);
        reviewedBy.forEach(issued::notBy);
    }
}
