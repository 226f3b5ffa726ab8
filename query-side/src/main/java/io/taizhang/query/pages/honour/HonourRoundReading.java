package io.taizhang.query.pages.honour;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Rounds as a reader is told of them: nothing at all for those who see no personal data. */
@Component
class HonourRoundReading {
    static final String ROUND = "honour-round";

    private final Details details;

    HonourRoundReading(Details details) {
        this.details = details;
    }

    ObjectNode row(Frame frame, String roundId) {
        return details.row(frame, ROUND, roundId);
    }

    /** In the ledger's order; none where the reader sees no rounds. */
    List<ObjectNode> told(Frame frame, String roundId) {
        return seen(frame) ? details.told(frame, ROUND, roundId) : List.of();
    }

    private static boolean seen(Frame frame) {
        return frame.actor().seesPersonalData();
    }

    /** The candidate of a round who was given an honour. */
    Optional<BallotCell> ballot(Frame frame, @Nullable String roundId, String honourId) {
        if (roundId == null || !seen(frame)) {
            return Optional.empty();
        }
        try {
            return BallotCell.all(row(frame, roundId), frame.words()).stream()
                    .filter(cell -> honourId.equals(cell.honourId()))
                    .findFirst();
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
