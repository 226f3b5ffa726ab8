package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a campaign was measured at over its time: 三率一度, and its quarters' reviews. */
final class Surveys {
    private static final List<String> RATES =
            List.of("awarenessPct", "supportPct", "participationPct", "satisfactionPct");

    private Surveys() {}

    /** @param rows of {@code opinion-surveys} */
    static Chart chart(List<ObjectNode> rows, Words words) {
        return new Chart(
                "surveys",
                words.text("campaign.surveys"),
                "line",
                words.text("campaign.surveys.day"),
                Stream.of("AWARENESS", "SUPPORT", "PARTICIPATION", "SATISFACTION")
                        .map(measure -> words.of("Measure", measure))
                        .toList(),
                "%",
                rows.stream()
                        .sorted(Comparator.comparing(
                                (ObjectNode row) -> row.path("surveyNo").intValue()))
                        .map(row -> new Chart.Point(
                                words.text(
                                        "campaign.surveys.of",
                                        row.path("surveyedOn").asString(),
                                        words.count(row.path("sample").longValue())),
                                RATES.stream()
                                        .map(rate -> row.path(rate).doubleValue())
                                        .toList(),
                                RATES.stream()
                                        .map(rate ->
                                                words.percent(row.path(rate).doubleValue()))
                                        .toList()))
                        .toList());
    }

    /** @param campaign a row of {@code campaign-progress} */
    static Chart reviews(ObjectNode campaign, Words words) {
        return new Chart(
                "reviews",
                words.text("campaign.reviews"),
                "bar",
                words.text("campaign.reviews.quarter"),
                List.of(words.text("campaign.reviews.score")),
                words.text("campaign.reviews.unit"),
                campaign.path("reviews")
                        .valueStream()
                        .map(review -> point(review, words))
                        .toList());
    }

    private static Chart.Point point(JsonNode review, Words words) {
        return new Chart.Point(
                review.path("quarter").asString(),
                List.of(review.path("weightedScore").doubleValue()),
                List.of(words.count(review.path("weightedScore").decimalValue())));
    }
}
