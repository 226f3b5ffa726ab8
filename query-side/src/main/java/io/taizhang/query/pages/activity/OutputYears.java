package io.taizhang.query.pages.activity;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of activities in each year, and in the months of one.
 *
 * @param outputs rows of {@code outputs-by-month} for years
 * @param hours rows of {@code volunteer-hours} for years
 * @param asked the year whose months are drawn; null for the latest
 */
record OutputYears(
        Frame frame,
        List<ObjectNode> outputs,
        List<ObjectNode> hours,
        @Nullable String asked) {

    /** @param current whether its months are drawn */
    record Link(String year, String href, boolean current) {}

    /**
     * A year, or what is counted in it.
     *
     * @param cells one for each head of the table, with the way to how it is known
     */
    record Line(String year, List<Cell> cells) {}

    /** @param why null where there is nothing */
    record Cell(String text, @Nullable String why) {}

    private Words words() {
        return frame.words();
    }

    private List<String> years() {
        return Stream.concat(outputs.stream(), hours.stream())
                .map(row -> row.path("period").asString())
                .distinct()
                .sorted()
                .toList()
                .reversed();
    }

    /** The year whose months are drawn: the latest with an output, or else with volunteers; empty where there is none. */
    public String year() {
        List<String> years = years();
        return asked != null
                ? asked
                : outputs.stream()
                        .map(row -> row.path("period").asString())
                        .max(String::compareTo)
                        .orElse(years.isEmpty() ? "" : years.getFirst());
    }

    List<Link> links() {
        return years().stream()
                .map(year -> new Link(
                        year, frame.to("/activity/outputs").with("year", year).toString(), year.equals(year())))
                .toList();
    }

    private List<OutputKey> keys() {
        TreeSet<OutputKey> keys = new TreeSet<>();
        outputs.forEach(row -> keys.addAll(OutputKey.in(row.path("outputs"))));
        return List.copyOf(keys);
    }

    public List<String> heads() {
        return Stream.concat(keys().stream().map(key -> key.called(words())), Stream.of(words().text("activity.hours")))
                .toList();
    }

    public boolean isEmpty() {
        return years().isEmpty();
    }

    List<Line> lines() {
        Map<String, ObjectNode> outputsOf = byPeriod(outputs);
        Map<String, ObjectNode> hoursOf = byPeriod(hours);
        return years().stream()
                .map(year -> new Line(
                        year,
                        Stream.concat(
                                        keys().stream().map(key -> output(key, year, outputsOf.get(year))),
                                        Stream.of(hoursOf(year, hoursOf.get(year))))
                                .toList()))
                .toList();
    }

    private static Map<String, ObjectNode> byPeriod(List<ObjectNode> rows) {
        Map<String, ObjectNode> byPeriod = new HashMap<>();
        rows.forEach(row -> byPeriod.put(row.path("period").asString(), row));
        return byPeriod;
    }

    private Cell output(OutputKey key, String year, @Nullable ObjectNode row) {
        BigDecimal sum = row == null ? BigDecimal.ZERO : key.of(row.path("outputs"));
        return sum.signum() == 0
                ? new Cell("—", null)
                : new Cell(
                        words().count(sum), why("outputs-by-month", year, "outputs." + key.kind() + "." + key.unit()));
    }

    private Cell hoursOf(String year, @Nullable ObjectNode row) {
        return row == null || row.path("volunteerMinutes").longValue() == 0
                ? new Cell("—", null)
                : new Cell(
                        words().count(row.path("volunteerHours").asDecimal()),
                        why("volunteer-hours", year, "volunteerHours"));
    }

    private String why(String view, String year, String figure) {
        return frame.to("/why/" + view + "/" + Address.step(frame.unitId() + "/" + year))
                .with("figure", figure)
                .toString();
    }

    /** One for each kind and unit that there is something of in the year. */
    List<Chart> charts(List<ObjectNode> months) {
        Map<String, ObjectNode> byMonth = byPeriod(months);
        return keys().stream()
                .filter(key ->
                        months().anyMatch(month -> amount(byMonth, month, key).signum() != 0))
                .map(key -> chart(
                        "outputs-" + key.kind().toLowerCase(java.util.Locale.ROOT) + "-"
                                + key.unit().toLowerCase(java.util.Locale.ROOT),
                        key.kindText(words()),
                        key.unitText(words()),
                        month -> amount(byMonth, month, key)))
                .toList();
    }

    private static BigDecimal amount(Map<String, ObjectNode> byMonth, String month, OutputKey key) {
        ObjectNode row = byMonth.get(month);
        return row == null ? BigDecimal.ZERO : key.of(row.path("outputs"));
    }

    Chart hours(List<ObjectNode> months) {
        Map<String, ObjectNode> byMonth = byPeriod(months);
        boolean any = months().anyMatch(byMonth::containsKey);
        Chart chart = chart("hours", words().text("activity.hours"), words().text("activity.hours.unit"), month -> {
            JsonNode row = byMonth.get(month);
            return row == null ? BigDecimal.ZERO : row.path("volunteerHours").asDecimal();
        });
        return any
                ? chart
                : new Chart(
                        chart.id(),
                        chart.title(),
                        chart.kind(),
                        chart.first(),
                        chart.series(),
                        chart.unit(),
                        List.of());
    }

    private Chart chart(String id, String title, String unit, Function<String, BigDecimal> of) {
        return new Chart(
                id,
                words().text("activity.chart", title, year()),
                "bar",
                words().text("activity.month"),
                List.of(title),
                unit,
                months().map(month -> new Chart.Point(
                                month, List.of(of.apply(month).doubleValue()), List.of(words().count(of.apply(month)))))
                        .toList());
    }

    private Stream<String> months() {
        return year().isEmpty()
                ? Stream.empty()
                : IntStream.rangeClosed(1, 12).mapToObj(month -> "%s-%02d".formatted(year(), month));
    }
}
