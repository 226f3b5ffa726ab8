package io.taizhang.query.pages.honour;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Honours by programme and year.
 *
 * @param years the latest first, as many as can be read side by side
 */
record YearTable(List<Integer> years, List<Line> lines) {
    private static final int MOST_YEARS = 8;

    /**
     * A programme.
     *
     * @param kind of those it honours
     * @param cells one for each year
     */
    record Line(String programmeId, String title, String href, String kind, List<Count> cells, String total) {}

    /**
     * Those honoured in a year.
     *
     * @param href to those on the roll; empty where there are none
     */
    record Count(String text, String href, boolean chosen) {}

    private record Programme(String id, String title, String kind) {}

    /** @param rows of {@code honours-by-year}, of one unit */
    static YearTable of(Frame frame, List<ObjectNode> rows) {
        List<Integer> years = rows.stream()
                .map(YearTable::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_YEARS)
                .toList();
        Map<Programme, Map<Integer, Long>> counted = new HashMap<>();
        for (ObjectNode row : rows) {
            Programme programme = new Programme(
                    row.path("programmeId").asString(),
                    row.path("title").asString(row.path("programmeId").asString()),
                    row.path("kind").asString());
            counted.computeIfAbsent(programme, _ -> new HashMap<>())
                    .merge(year(row), row.path("honoured").longValue(), Long::sum);
        }
        return new YearTable(
                years,
                counted.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().title()))
                        .map(entry -> line(frame, entry.getKey(), entry.getValue(), years))
                        .toList());
    }

    private static int year(ObjectNode row) {
        return row.path("year").intValue();
    }

    private static Line line(Frame frame, Programme programme, Map<Integer, Long> counts, List<Integer> years) {
        return new Line(
                programme.id(),
                programme.title(),
                frame.to("/honour/programmes/" + Address.step(programme.id())).toString(),
                frame.words().of("CandidateKind", programme.kind()),
                years.stream()
                        .map(year -> count(frame, programme.id(), year, counts.getOrDefault(year, 0L)))
                        .toList(),
                frame.words()
                        .count(counts.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
    }

    private static Count count(Frame frame, String programmeId, int year, long honoured) {
        Map<String, String> asked = frame.address().parameters();
        boolean chosen = programmeId.equals(asked.get("programmeId"))
                && Integer.toString(year).equals(asked.get("year"));
        return honoured == 0
                ? new Count("—", "", false)
                : new Count(
                        frame.words().count(honoured),
                        frame.to("/honour")
                                        .with("programmeId", chosen ? null : programmeId)
                                        .with("year", chosen ? null : year)
                                + "#list",
                        chosen);
    }

    /** The programmes, as a filter offers them. */
    Stream<Map.Entry<String, String>> programmes() {
        return lines.stream().map(line -> Map.entry(line.programmeId(), line.title()));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
