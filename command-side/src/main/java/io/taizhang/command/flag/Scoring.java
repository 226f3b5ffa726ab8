package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.ALREADY_NOMINATED;
import static io.taizhang.command.flag.FlagRule.NOT_NOMINATED;
import static io.taizhang.command.flag.FlagRule.NOT_SCORED;
import static io.taizhang.command.flag.FlagRule.SCORING_CLOSED;
import static io.taizhang.command.flag.FlagRule.SCORING_OPEN;

import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.MerchantNominated;
import io.taizhang.api.flag.FlagEvent.MerchantScored;
import io.taizhang.api.flag.FlagEvent.ScoringClosed;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who is nominated in a round, and with what score; it stands once scoring is closed. */
final class Scoring {
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private boolean closed;
    private Step closing = Step.NONE;

    void enter(FlagEvent event, Step step) {
        switch (event) {
            case MerchantNominated nomination -> candidates.put(nomination.merchantId(), Candidate.nominated(step));
            case MerchantScored scores ->
                candidates.computeIfPresent(
                        scores.merchantId(), (id, candidate) -> candidate.scored(scores.points(), step));
            case ScoringClosed _ -> {
                closed = true;
                closing = step;
            }
            default -> {}
        }
    }

    void mustBeOpen() {
        SCORING_CLOSED.refuseIf(closed);
    }

    void mustBeClosedBefore(Issued issued) {
        SCORING_OPEN.refuseIf(!closed);
        closing.mustPrecede(issued);
    }

    void mustNotKnow(String merchantId) {
        ALREADY_NOMINATED.refuseIf(candidates.containsKey(merchantId), merchantId);
    }

    Candidate candidate(String merchantId) {
        Candidate candidate = candidates.get(merchantId);
        NOT_NOMINATED.refuseIf(candidate == null, merchantId);
        return candidate;
    }

    /** @return its points */
    int pointsOf(String merchantId) {
        Integer points = candidate(merchantId).points();
        NOT_SCORED.refuseIf(points == null, merchantId);
        return points;
    }

    /** Scoring is not closed before the last score. */
    void mustPrecede(Issued issued) {
        candidates.values().forEach(candidate -> candidate.latest().mustPrecede(issued));
    }

    int nominated() {
        return candidates.size();
    }

    int scored() {
        return (int) candidates.values().stream()
                .filter(candidate -> candidate.points() != null)
                .count();
    }
}
