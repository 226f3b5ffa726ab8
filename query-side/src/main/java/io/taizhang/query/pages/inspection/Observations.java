package io.taizhang.query.pages.inspection;

import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.query.pages.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was observed: a line for each place that was drawn, a column for each item of the checklist. */
record Observations(List<ItemNames.Item> items, List<Line> lines, int open) {

    /** @param lost points deducted at the place, of {@code applicable} that could have been */
    record Line(String placeId, String place, List<Cell> cells, int lost, int applicable) {}

    /**
     * @param result null where nothing was observed yet
     * @param text as it is written; a dash where nothing was observed yet
     * @param corrected by an appeal
     */
    record Cell(
            ItemNames.Item item,
            @Nullable ObservationResult result,
            String text,
            int deduction,
            @Nullable String photo,
            boolean corrected) {

        public String mark() {
            return result == null
                    ? "unseen-yet"
                    : result.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static Observations of(ObjectNode row, List<ItemNames.Item> items, Map<String, String> places, Words words) {
        Map<String, JsonNode> observed = new HashMap<>();
        row.path("observations")
                .forEach(line -> observed.put(
                        line.path("placeId").asString() + "|"
                                + line.path("itemCode").asString(),
                        line));
        List<Line> lines = row.path("sampledPlaceIds")
                .valueStream()
                .map(JsonNode::asString)
                .map(placeId -> line(placeId, places.getOrDefault(placeId, placeId), items, observed, words))
                .toList();
        int open = (int) lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.result() == null)
                .count();
        return new Observations(items, lines, open);
    }

    private static Line line(
            String placeId, String place, List<ItemNames.Item> items, Map<String, JsonNode> observed, Words words) {
        List<Cell> cells = items.stream()
                .map(item -> cell(item, observed.get(placeId + "|" + item.code()), words))
                .toList();
        return new Line(
                placeId,
                place,
                cells,
                cells.stream().mapToInt(Cell::deduction).sum(),
                cells.stream()
                        .filter(cell ->
                                cell.result() == ObservationResult.PASS || cell.result() == ObservationResult.FAIL)
                        .mapToInt(cell -> cell.item().points())
                        .sum());
    }

    private static Cell cell(ItemNames.Item item, @Nullable JsonNode line, Words words) {
        if (line == null) {
            return new Cell(item, null, "—", 0, null, false);
        }
        ObservationResult result = ObservationResult.valueOf(line.path("result").asString());
        int deduction = line.path("deduction").intValue();
        return new Cell(
                item,
                result,
                words.of(result) + (deduction > 0 ? " −" + deduction : ""),
                deduction,
                line.path("photoSha256").isString() ? line.path("photoSha256").stringValue() : null,
                line.path("corrected").booleanValue());
    }
}
