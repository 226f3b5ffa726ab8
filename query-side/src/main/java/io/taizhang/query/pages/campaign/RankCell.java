package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.Words;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A unit in the ranking of those directly below the same one.
 *
 * @param few whether its rank rests on so few tasks that it says little
 * @param share its verified progress as a width from 0 to 100
 */
record RankCell(
        String unitId,
        String name,
        String href,
        String rank,
        String verified,
        double share,
        String tasks,
        boolean few,
        String completed,
        String overdue,
        boolean late) {
    /** A rank over fewer tasks than these is one task's luck. */
    private static final long FEW = 3;

    /** @param row of {@code unit-ranking} */
    static List<RankCell> all(ObjectNode row, Frame frame, UnitNames units) {
        return row.path("below")
                .valueStream()
                .map(line -> of(line, frame, units))
                .toList();
    }

    private static RankCell of(JsonNode line, Frame frame, UnitNames units) {
        Words words = frame.words();
        long tasks = line.path("tasks").longValue();
        long overdue = line.path("figures").path("overdue").longValue();
        String unitId = line.path("unitId").asString();
        return new RankCell(
                unitId,
                units.of(unitId),
                frame.to("/campaign/ranking").with("unit", unitId).toString(),
                line.path("rank").isNumber() ? words.count(line.path("rank").longValue()) : "—",
                line.path("verifiedPercent").isNumber()
                        ? words.percent(line.path("verifiedPercent").doubleValue())
                        : "—",
                Doc.number(line, "verifiedPercent"),
                words.count(tasks),
                tasks > 0 && tasks < FEW,
                words.count(line.path("figures").path("completed").longValue()),
                words.count(overdue),
                overdue > 0);
    }
}
