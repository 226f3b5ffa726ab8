package io.taizhang.query.pages.inspection;

import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.query.inspection.InspectionState;
import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An inspection as its page says it. */
record InspectionSheet(ObjectNode row, Words words) {

    public String id() {
        return row.path("inspectionId").asString();
    }

    public String title() {
        return row.path("title").asString();
    }

    public String kind() {
        return words.of(InspectionKind.valueOf(row.path("kind").asString()));
    }

    InspectionState at() {
        return InspectionState.valueOf(row.path("state").asString());
    }

    public String state() {
        return words.of(at());
    }

    public String mark() {
        return at().name().toLowerCase(Locale.ROOT);
    }

    public boolean planned() {
        return at() == InspectionState.PLANNED;
    }

    public String inspector() {
        return row.path("inspectorUnitId").asString();
    }

    public String inspected() {
        return row.path("inspectedUnitId").asString();
    }

    public String plannedOn() {
        return row.path("plannedOn").asString();
    }

    public @Nullable String finishedOn() {
        return row.path("finishedOn").isString() ? row.path("finishedOn").stringValue() : null;
    }

    /** How the places were drawn, so that anybody can draw them again. */
    public String sampling() {
        return words.text(
                row.path("seedGiven").booleanValue() ? "inspection.sampling.given" : "inspection.sampling.drawn",
                row.path("candidates").intValue(),
                row.path("sampledPlaceIds").size(),
                row.path("sampleSeed").asString());
    }

    /** @param replaces of the score before it; null for the first */
    record ScoreCell(
            int number,
            String percent,
            String points,
            int formula,
            String on,
            boolean inForce,
            @Nullable Integer replaces) {}

    public List<ScoreCell> scores() {
        int last = row.path("scores").size();
        return row.path("scores")
                .valueStream()
                .map(score -> score(score, last))
                .toList()
                .reversed();
    }

    private ScoreCell score(JsonNode score, int last) {
        return new ScoreCell(
                score.path("scoreNo").intValue(),
                words.percent(score.path("percent").decimalValue()),
                words.text(
                        "inspection.score.points",
                        score.path("applicablePoints").longValue()
                                - score.path("deductedPoints").longValue(),
                        score.path("applicablePoints").longValue()),
                score.path("formula").intValue(),
                score.path("on").asString(),
                score.path("scoreNo").intValue() == last,
                score.path("replacesScoreNo").isNumber()
                        ? score.path("replacesScoreNo").intValue()
                        : null);
    }

    record AppealCell(
            String id,
            int scoreNo,
            String filedOn,
            @Nullable String decidedOn,
            String outcome) {}

    public List<AppealCell> appeals() {
        return row.path("appeals")
                .valueStream()
                .map(appeal -> new AppealCell(
                        appeal.path("appealId").asString(),
                        appeal.path("scoreNo").intValue(),
                        appeal.path("filedOn").asString(),
                        appeal.path("decidedOn").isString()
                                ? appeal.path("decidedOn").stringValue()
                                : null,
                        words.text(
                                appeal.path("upheld").isBoolean()
                                        ? appeal.path("upheld").booleanValue() ? "appeal.upheld" : "appeal.rejected"
                                        : "appeal.waiting")))
                .toList();
    }

    /** The appeal that is to be decided; empty where none is. */
    Optional<String> waiting() {
        return row.path("appeals")
                .valueStream()
                .filter(appeal -> !appeal.path("upheld").isBoolean())
                .map(appeal -> appeal.path("appealId").asString())
                .findFirst();
    }

    public List<String> bulletins() {
        return row.path("bulletinIds").valueStream().map(JsonNode::asString).toList();
    }
}
