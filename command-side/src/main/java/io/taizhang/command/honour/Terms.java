package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.BASIS_EXPIRED;
import static io.taizhang.command.honour.HonourRule.NOT_A_STAR_PROGRAMME;
import static io.taizhang.command.honour.HonourRule.QUOTA_EXCEEDED;
import static io.taizhang.command.honour.HonourRule.STARS_FOR_HOUSEHOLDS_ONLY;
import static io.taizhang.command.honour.HonourRule.STAR_PROGRAMME;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourBasis;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.command.Issued;

/** Decides by the terms of a programme. */
record Terms(ProgrammeTerms promised) {

    void mustMakeSense() {
        STARS_FOR_HOUSEHOLDS_ONLY.refuseIf(
                hasStars() && promised.candidateKind() != CandidateKind.HOUSEHOLD, promised.candidateKind());
    }

    void mustHaveItsBasis(Issued issued) {
        HonourBasis basis = promised.authorityBasis();
        BASIS_EXPIRED.refuseIf(!basis.holdsOn(issued.day()), basis.documentNo(), basis.validTo());
    }

    void mustGiveStars() {
        NOT_A_STAR_PROGRAMME.refuseIf(!hasStars());
    }

    void mustNotGiveStars() {
        STAR_PROGRAMME.refuseIf(hasStars());
    }

    /** @param honoured how many would have been, with those that are now to be */
    void mustHaveRoomFor(int honoured) {
        Integer quota = promised.quota();
        QUOTA_EXCEEDED.refuseIf(quota != null && honoured > quota, honoured, quota);
    }

    private boolean hasStars() {
        return !promised.stars().isEmpty();
    }
}
