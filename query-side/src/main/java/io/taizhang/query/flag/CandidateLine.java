package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.CriterionScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant in a round.
 *
 * @param scores on each criterion, the last that were given; none until it is scored
 * @param points null until it is scored
 * @param flagId the flag it was awarded, or that is on its way; null where there is none
 */
public record CandidateLine(
        String merchantId,
        List<CriterionScore> scores,
        @Nullable Integer points,
        boolean shortlisted,
        @Nullable String flagId,
        @Nullable Colour colour) {

    static CandidateLine nominated(String merchantId) {
        return new CandidateLine(merchantId, List.of(), null, false, null, null);
    }

    CandidateLine scored(List<CriterionScore> given, int sum) {
        return new CandidateLine(merchantId, given, sum, shortlisted, flagId, colour);
    }

    CandidateLine listed(boolean on) {
        return new CandidateLine(merchantId, scores, points, on, flagId, colour);
    }

    CandidateLine given(String flag, Colour its) {
        return new CandidateLine(merchantId, scores, points, shortlisted, flag, its);
    }
}
