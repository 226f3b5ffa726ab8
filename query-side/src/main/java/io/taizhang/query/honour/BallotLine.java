package io.taizhang.query.honour;

import io.taizhang.api.Sealed;
import io.taizhang.api.honour.Nominee;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of a round.
 *
 * @param name of a team, a merchant, an institution; null for persons and households
 * @param personalName of a person or a household; null for all others
 * @param self whether the candidate put itself forward
 * @param votesFor null until there are votes, as is {@code votesTotal}
 * @param honourId null until the honour is conferred
 */
public record BallotLine(
        int candidateNo,
        String candidate,
        @Nullable String name,
        @Nullable Sealed personalName,
        boolean self,
        @Nullable Integer votesFor,
        @Nullable Integer votesTotal,
        boolean announced,
        boolean objected,
        boolean out,
        @Nullable String honourId) {

    static BallotLine nominated(int candidateNo, Nominee nominee, boolean self) {
        return new BallotLine(
                candidateNo,
                nominee.candidate(),
                nominee.name(),
                nominee.sealedName(),
                self,
                null,
                null,
                false,
                false,
                false,
                null);
    }

    BallotLine reviewed(int votes, int total) {
        return new BallotLine(
                candidateNo, candidate, name, personalName, self, votes, total, announced, objected, out, honourId);
    }

    BallotLine announced(boolean on) {
        return new BallotLine(
                candidateNo, candidate, name, personalName, self, votesFor, votesTotal, on, objected, out, honourId);
    }

    /** @param upheld whether one of the objections was right */
    BallotLine objected(boolean upheld) {
        return new BallotLine(
                candidateNo,
                candidate,
                name,
                personalName,
                self,
                votesFor,
                votesTotal,
                announced,
                true,
                out || upheld,
                honourId);
    }

    BallotLine conferred(String honour) {
        return new BallotLine(
                candidateNo,
                candidate,
                name,
                personalName,
                self,
                votesFor,
                votesTotal,
                announced,
                objected,
                out,
                honour);
    }
}
