package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import org.jspecify.annotations.Nullable;

/**
 * A merchant in a round.
 *
 * @param points null until it is scored
 * @param flagId the flag it was awarded, or that is on its way; null where there is none
 */
public record CandidateLine(
        String merchantId,
        @Nullable Integer points,
        boolean shortlisted,
        @Nullable String flagId,
        @Nullable Colour colour) {

    static CandidateLine nominated(String merchantId) {
        return new CandidateLine(merchantId, null, false, null, null);
    }

    CandidateLine scored(int sum) {
        return new CandidateLine(merchantId, sum, shortlisted, flagId, colour);
    }

    CandidateLine listed(boolean on) {
        return new CandidateLine(merchantId, points, on, flagId, colour);
    }

    CandidateLine given(String flag, Colour its) {
        return new CandidateLine(merchantId, points, shortlisted, flag, its);
    }
}
