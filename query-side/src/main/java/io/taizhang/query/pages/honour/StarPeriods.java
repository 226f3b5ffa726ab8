package io.taizhang.query.pages.honour;

import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The stars of a programme over its periods, as a chart with a series for each number of stars. */
final class StarPeriods {
    private StarPeriods() {}

    /** @param number of the chart on its page */
    static Chart of(JsonNode programme, int number, Words words) {
        int most = most(programme);
        List<Integer> stars = IntStream.iterate(most, star -> star >= 1, star -> star - 1)
                .boxed()
                .toList();
        List<Chart.Point> points = new ArrayList<>();
        for (JsonNode period : programme.path("periods")) {
            List<Long> counts = stars.stream()
                    .map(star ->
                            period.path("byStars").path(Integer.toString(star)).longValue(0))
                    .toList();
            points.add(new Chart.Point(
                    period.path("period").asString(),
                    counts.stream().map(Long::doubleValue).toList(),
                    counts.stream().map(words::count).toList()));
        }
        return new Chart(
                "stars-" + number,
                programme.path("title").asString(programme.path("programmeId").asString()),
                "stack",
                words.text("honour.period"),
                stars.stream().map(star -> words.text("honour.stars.of", star)).toList(),
                words.text("honour.households.unit"),
                points);
    }

    /** As many as a household can have; where that is not known, as one has. */
    private static int most(JsonNode programme) {
        int given = programme
                .path("periods")
                .valueStream()
                .flatMap(period -> period.path("byStars").propertyNames().stream())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
        return Math.max(given, programme.path("criteria").intValue());
    }
}
