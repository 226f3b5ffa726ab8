package io.taizhang.query.pages.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.LegalLevel;
import io.taizhang.query.flag.ProcessStage;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Offers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which commands belong to a flag, or to a round, in the state it is in. */
final class FlagActions {
    private FlagActions() {}

    /**
     * @param flag a row of {@code flag-process}
     * @param now before which a window may still be open
     */
    static List<Action> ofFlag(Offers offers, Frame frame, ObjectNode flag, Instant now) {
        ProcessStage stage = ProcessStage.valueOf(flag.path("stage").asString());
        boolean black = flag.path("colour").asString().equals(Colour.BLACK.name());
        boolean flies = stage == ProcessStage.FLYING || stage == ProcessStage.REPAIRING;
        boolean waits = flag.path("waitsUntil").isString()
                && now.isBefore(Instant.parse(flag.path("waitsUntil").stringValue()));
        boolean appealed = flag.path("openAppealId").isString();
        Offers.Row row = offers.on(
                        frame, "flag", Map.of("flagId", flag.path("flagId").asString()))
                .when(stage == ProcessStage.IMPROVING || stage == ProcessStage.UNIMPROVED, "record-improvement")
                .when(stage == ProcessStage.UNIMPROVED || stage == ProcessStage.IMPROVING && !waits, "give-pre-notice")
                .when(
                        stage == ProcessStage.HEARING || stage == ProcessStage.DECIDABLE && !defended(flag),
                        "submit-defence")
                .when(stage == ProcessStage.DEFENDED, "review-defence")
                .when((stage == ProcessStage.DECIDABLE || stage == ProcessStage.HEARING) && !waits, "award-black-flag")
                .when(flies && black && !flag.path("publishedOn").isString() && mayBePublished(flag), "publish-flag")
                .when(stage == ProcessStage.FLYING && black, "apply-for-repair")
                .when(stage == ProcessStage.REPAIRING, "verify-repair")
                .when(flies && !black && !appealed, "pass-flag")
                .when(flies && !appealed, "file-appeal");
        return appealed
                ? row.add("decide-appeal", "appealId", flag.path("openAppealId").stringValue())
                        .list()
                : row.list();
    }

    private static boolean defended(ObjectNode flag) {
        return flag.path("steps")
                .valueStream()
                .anyMatch(step -> step.path("fact").asString().equals("flag.DefenceSubmitted"));
    }

    private static boolean mayBePublished(ObjectNode flag) {
        JsonNode level = flag.path("authorityBasis").path("legalLevel");
        return level.isString() && LegalLevel.valueOf(level.stringValue()).allowsPublication();
    }

    /** @param round a row of {@code flag-round} */
    static List<Action> ofRound(Offers offers, Frame frame, ObjectNode round) {
        boolean over = round.path("annulled").booleanValue();
        boolean scoring = !over && !round.path("scoringClosed").booleanValue();
        boolean listed = round.path("windowEndsAt").isString();
        boolean windowClosed = round.path("windowClosed").booleanValue();
        return offers.on(frame, "flag", Map.of("roundId", round.path("roundId").asString()))
                .when(scoring, "nominate-merchant", "close-scoring")
                .when(!over && !scoring && !listed, "announce-shortlist")
                .when(!over && listed && !windowClosed, "file-objection")
                .when(
                        !over
                                && round.path("redFlags").intValue() > 0
                                && !round.path("ceremonyAttendees").isNumber(),
                        "hold-ceremony")
                .list();
    }

    /**
     * What may become of a merchant of a round.
     *
     * @param candidate one of the round's candidates
     */
    static List<Action> ofCandidate(Offers offers, Frame frame, ObjectNode round, JsonNode candidate) {
        boolean open = !round.path("annulled").booleanValue()
                && round.path("scoringClosed").booleanValue()
                && !candidate.path("flagId").isString()
                && candidate.path("points").isNumber();
        boolean low = candidate.path("points").intValue(0)
                < round.path("terms").path("blackBelow").intValue();
        return offers.on(
                        frame,
                        "flag",
                        Map.of(
                                "roundId", round.path("roundId").asString(),
                                "merchantId", candidate.path("merchantId").asString()))
                .when(
                        open
                                && candidate.path("shortlisted").booleanValue()
                                && round.path("windowClosed").booleanValue(),
                        "award-red-flag")
                .when(open && low, "issue-improvement-notice")
                .list();
    }

    static List<Action> ofObjection(Offers offers, Frame frame, ObjectNode round, JsonNode objection) {
        return offers.on(
                        frame,
                        "flag",
                        Map.of(
                                "roundId", round.path("roundId").asString(),
                                "objectionId", objection.path("objectionId").asString()))
                .when(!objection.path("upheld").isBoolean(), "resolve-objection")
                .list();
    }
}
