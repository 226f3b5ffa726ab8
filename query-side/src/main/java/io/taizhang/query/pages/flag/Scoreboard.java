package io.taizhang.query.pages.flag;

import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A round: its merchants with their scores against the criteria, and the thresholds they are held to.
 *
 * @param row of {@code flag-round}
 * @param merchants what they are called, by their ids
 */
record Scoreboard(ObjectNode row, Map<String, String> merchants, LocalDate today, Frame frame) {

    /** @param most the points it gives at most */
    record Criterion(String code, String title, int most) {}

    /**
     * A merchant's line.
     *
     * @param scores on each criterion, in their order; null where it has none yet
     * @param share its points as a width from 0 to 100
     * @param verdict {@code red}, {@code black}, {@code between} or {@code none}
     * @param flag the word for the flag it has or is on the way to; null where there is none
     */
    record Line(
            String merchantId,
            String merchant,
            String href,
            List<@Nullable Integer> scores,
            @Nullable Integer points,
            double share,
            String verdict,
            boolean shortlisted,
            @Nullable String flag,
            @Nullable String flagHref,
            @Nullable String flagMark,
            List<Action> actions) {}

    /** @param outcome null while it is open */
    record Objection(
            String id,
            String merchant,
            String filedOn,
            @Nullable String outcome,
            @Nullable String findings,
            List<Action> actions) {}

    public String id() {
        return row.path("roundId").asString();
    }

    public String title() {
        return row.path("title").asString();
    }

    public String period() {
        return row.path("period").asString();
    }

    public String schemeId() {
        return row.path("schemeId").asString();
    }

    private JsonNode terms() {
        return row.path("terms");
    }

    private Words words() {
        return frame.words();
    }

    public List<Criterion> criteria() {
        return terms().path("criteria")
                .valueStream()
                .map(criterion -> new Criterion(
                        criterion.path("code").asString(),
                        criterion.path("title").asString(),
                        criterion.path("points").intValue()))
                .toList();
    }

    public int most() {
        return criteria().stream().mapToInt(Criterion::most).sum();
    }

    public int redAtLeast() {
        return terms().path("redAtLeast").intValue();
    }

    public int blackBelow() {
        return terms().path("blackBelow").intValue();
    }

    /** Where a threshold stands, from 0 to 100. */
    public double at(int points) {
        return most() == 0 ? 0 : Math.round(10_000.0 * points / most()) / 100.0;
    }

    public boolean open() {
        return !row.path("scoringClosed").booleanValue()
                && !row.path("annulled").booleanValue();
    }

    public boolean annulled() {
        return row.path("annulled").booleanValue();
    }

    public String state() {
        return words().text("flag.round." + mark());
    }

    /** Where the round stands: a style's name and the end of its text's key. */
    public String mark() {
        if (annulled()) {
            return "annulled";
        }
        if (open()) {
            return "scoring";
        }
        if (!row.path("windowEndsAt").isString()) {
            return "scored";
        }
        if (!row.path("windowClosed").booleanValue()) {
            return "announced";
        }
        return row.path("redFlags").intValue() > 0 ? "awarded" : "window-closed";
    }

    /** The last day to object; null while there is no shortlist. */
    public @Nullable String windowUntil() {
        Until until = Until.of(row.path("windowEndsAt"));
        return until == null ? null : until.toString();
    }

    public @Nullable String windowLeft() {
        Until until = Until.of(row.path("windowEndsAt"));
        return until == null
                        || until.daysAfter(today) < 0
                        || row.path("windowClosed").booleanValue()
                ? null
                : words().text("flag.days-left", words().count(until.daysAfter(today)));
    }

    public int scored() {
        return (int) row.path("candidates")
                .valueStream()
                .filter(candidate -> candidate.path("points").isNumber())
                .count();
    }

    public int nominated() {
        return row.path("candidates").size();
    }

    public String redFlags() {
        return row.path("redFlags").asString();
    }

    public String notices() {
        return row.path("notices").asString();
    }

    public @Nullable String ceremony() {
        return row.path("ceremonyAttendees").isNumber()
                ? words().count(row.path("ceremonyAttendees").intValue())
                : null;
    }

    /** The best first, those without a score last. */
    public List<Line> lines(Function<JsonNode, List<Action>> actions) {
        return row.path("candidates")
                .valueStream()
                .map(candidate -> line(candidate, actions.apply(candidate)))
                .sorted(Comparator.comparing(Line::points, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** In the order in which they were nominated: a form is not turned around while it is filled in. */
    public List<Line> sheet() {
        return row.path("candidates")
                .valueStream()
                .map(candidate -> line(candidate, List.of()))
                .toList();
    }

    private Line line(JsonNode candidate, List<Action> actions) {
        String merchantId = candidate.path("merchantId").asString();
        Map<String, Integer> given = candidate
                .path("scores")
                .valueStream()
                .collect(Collectors.toMap(
                        score -> score.path("criterionCode").asString(),
                        score -> score.path("points").intValue()));
        Integer points = candidate.path("points").isNumber()
                ? (Integer) candidate.path("points").intValue()
                : null;
        String colour =
                candidate.path("colour").isString() ? candidate.path("colour").stringValue() : null;
        return new Line(
                merchantId,
                merchants.getOrDefault(merchantId, merchantId),
                frame.to("/flag/merchants/" + Address.step(merchantId)).toString(),
                criteria().stream()
                        .map(criterion -> given.get(criterion.code()))
                        .toList(),
                points,
                points == null ? 0 : at(points),
                verdict(points),
                candidate.path("shortlisted").booleanValue(),
                colour == null ? null : flag(colour),
                candidate.path("flagId").isString()
                        ? frame.to("/flag/"
                                        + Address.step(candidate.path("flagId").stringValue()))
                                .toString()
                        : null,
                colour == null ? null : Pennant.mark(colour),
                actions);
    }

    /** Of a black one the round knows no more than that it is on its way. */
    private String flag(String colour) {
        return colour.equals("RED") ? words().of("Colour", colour) : words().text("flag.process.black");
    }

    private String verdict(@Nullable Integer points) {
        if (points == null) {
            return "none";
        }
        return points >= redAtLeast() ? "red" : points < blackBelow() ? "black" : "between";
    }

    public List<Objection> objections(Function<JsonNode, List<Action>> actions) {
        return row.path("objections")
                .valueStream()
                .map(objection -> new Objection(
                        objection.path("objectionId").asString(),
                        merchants.getOrDefault(
                                objection.path("merchantId").asString(),
                                objection.path("merchantId").asString()),
                        objection.path("filedOn").asString(),
                        objection.path("upheld").isBoolean()
                                ? words().text(
                                                objection.path("upheld").booleanValue()
                                                        ? "flag.round.objection.upheld"
                                                        : "flag.round.objection.not-upheld")
                                : null,
                        objection.path("findings").isString()
                                ? objection.path("findings").stringValue()
                                : null,
                        actions.apply(objection)))
                .toList();
    }
}
