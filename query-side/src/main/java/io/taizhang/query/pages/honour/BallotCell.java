package io.taizhang.query.pages.honour;

import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A candidate as a line of the ballot.
 *
 * @param no 1, 2, 3 … in the order of nomination
 * @param votes as they are written; a dash while there are none
 * @param share of all votes, from 0 to 100
 * @param carried whether more than half of the votes are for it
 * @param state how far it has come
 * @param honourId null until it is honoured
 */
record BallotCell(
        int no,
        String who,
        boolean self,
        String votes,
        String percent,
        double share,
        boolean carried,
        State state,
        String stateText,
        @Nullable String honourId) {

    /** From its nomination to the honour. */
    enum State {
        NOMINATED,
        REVIEWED,
        ANNOUNCED,
        OBJECTED,
        OUT,
        HONOURED;

        String mark() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<BallotCell> all(ObjectNode round, Words words) {
        return round.path("candidates")
                .valueStream()
                .map(line -> of(line, words))
                .toList();
    }

    private static BallotCell of(JsonNode line, Words words) {
        boolean reviewed = line.path("votesTotal").isNumber();
        int votes = line.path("votesFor").intValue(0);
        int total = line.path("votesTotal").intValue(0);
        State state = state(line, reviewed);
        return new BallotCell(
                line.path("candidateNo").intValue(),
                HonourSheet.who(line),
                line.path("self").booleanValue(),
                reviewed ? words.text("honour.votes", votes, total) : "—",
                reviewed ? words.share(votes, total) : "—",
                reviewed ? Math.round(10_000.0 * votes / total) / 100.0 : 0,
                2 * votes > total,
                state,
                words.text("honour.candidate." + state.mark()),
                line.path("honourId").isString() ? line.path("honourId").stringValue() : null);
    }

    private static State state(JsonNode line, boolean reviewed) {
        if (line.path("honourId").isString()) {
            return State.HONOURED;
        }
        if (line.path("out").booleanValue()) {
            return State.OUT;
        }
        if (line.path("objected").booleanValue()) {
            return State.OBJECTED;
        }
        if (line.path("announced").booleanValue()) {
            return State.ANNOUNCED;
        }
        return reviewed ? State.REVIEWED : State.NOMINATED;
    }

    public String mark() {
        return state.mark();
    }
}
