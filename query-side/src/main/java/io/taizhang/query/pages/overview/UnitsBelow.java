package io.taizhang.query.pages.overview;

import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A unit directly below the page's, with what tells the units apart: how far, how late, how much. */
record UnitsBelow(
        String unitId,
        String name,
        String href,
        String verified,
        String overdue,
        boolean isLate,
        String projects,
        String paid,
        String paidExactly,
        String share) {

    /** Those with the most paid first; nothing on a past day, where this cannot be told. */
    static List<UnitsBelow> of(Details details, Frame frame) {
        if (!frame.standing().isNow()) {
            return List.of();
        }
        List<ObjectNode> all = details.some(
                        frame, Headlines.OVERVIEW, Map.of("open", "true"), "key", RowsAsked.LARGEST_PAGE)
                .items();
        return all.stream()
                .filter(row -> row.path("unitPath")
                                .asString()
                                .endsWith("/" + frame.unitId() + "/"
                                        + row.path("unitId").asString())
                        || row.path("unitPath")
                                .asString()
                                .equals(frame.unitId() + "/"
                                        + row.path("unitId").asString()))
                .sorted(Comparator.comparingLong((ObjectNode row) -> -fen(row, "paidFen"))
                        .thenComparing(row -> row.path("unitPath").asString()))
                .map(row -> of(frame, row))
                .toList();
    }

    private static UnitsBelow of(Frame frame, ObjectNode row) {
        Words words = frame.words();
        String id = row.path("unitId").asString();
        JsonNode tasks = row.path("campaign").path("tasks");
        long overdue = tasks.path("overdue").longValue(0)
                + row.path("inspection").path("overdue").longValue(0);
        return new UnitsBelow(
                id,
                row.path("name").asString(id),
                frame.ofUnit(id),
                tasks.path("verifiedPercent").isNumber()
                        ? words.percent(tasks.path("verifiedPercent").decimalValue())
                        : "—",
                words.count(overdue),
                overdue > 0,
                words.count(row.path("renovation").path("projects").longValue(0)),
                words.wan(fen(row, "paidFen")),
                words.yuan(fen(row, "paidFen")),
                words.share(fen(row, "paidFen"), fen(row, "contractFen")));
    }

    private static long fen(JsonNode row, String component) {
        return row.path("renovation").path(component).longValue(0);
    }
}
