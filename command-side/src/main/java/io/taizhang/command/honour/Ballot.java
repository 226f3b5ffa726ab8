package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.ALREADY_NOMINATED;
import static io.taizhang.command.honour.HonourRule.CANDIDATE_UNKNOWN;
import static io.taizhang.command.honour.HonourRule.NOBODY_TO_ANNOUNCE;
import static io.taizhang.command.honour.HonourRule.NOT_REVIEWED;

import io.taizhang.api.honour.HonourEvent;
import io.taizhang.api.honour.HonourEvent.CandidateNominated;
import io.taizhang.api.honour.HonourEvent.CandidateReviewed;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Who is nominated in a round, in order, and with what votes. */
final class Ballot {
    private final List<Standing> candidates = new ArrayList<>();

    void enter(HonourEvent event, Step step) {
        switch (event) {
            case CandidateNominated it -> candidates.add(Standing.nominated(it.nominee(), step));
            case CandidateReviewed it -> {
                int index = it.candidateNo() - 1;
                candidates.set(index, candidates.get(index).reviewed(it.votesFor(), it.votesTotal(), step));
            }
            default -> {}
        }
    }

    int nextNo() {
        return candidates.size() + 1;
    }

    void mustNotKnow(Candidacy candidacy) {
        ALREADY_NOMINATED.refuseIf(
                candidates.stream()
                        .anyMatch(known -> known.nominee().candidate().equals(candidacy.subject())),
                candidacy.candidate().candidateId());
    }

    Standing candidate(int candidateNo) {
        CANDIDATE_UNKNOWN.refuseIf(candidateNo > candidates.size(), candidateNo);
        return candidates.get(candidateNo - 1);
    }

    /**
     * Whoever has more than half of the votes, once all have been voted on.
     *
     * @return their numbers, at least one
     */
    List<Integer> elected(Issued issued) {
        candidates.forEach(candidate -> candidate.latest().mustPrecede(issued));
        List<Integer> unreviewed = numbersOf(false);
        NOT_REVIEWED.refuseIf(!unreviewed.isEmpty(), unreviewed);
        List<Integer> elected = numbersOf(true).stream()
                .filter(no -> candidates.get(no - 1).hasMajority())
                .toList();
        NOBODY_TO_ANNOUNCE.refuseIf(elected.isEmpty());
        return elected;
    }

    private List<Integer> numbersOf(boolean reviewed) {
        return IntStream.rangeClosed(1, candidates.size())
                .filter(no -> candidates.get(no - 1).isReviewed() == reviewed)
                .boxed()
                .toList();
    }
}
