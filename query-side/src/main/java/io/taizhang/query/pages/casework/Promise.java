package io.taizhang.query.pages.casework;

import io.taizhang.query.pages.Countdown;
import io.taizhang.query.pages.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an office promises, as its page says it.
 *
 * @param since from when on its version holds
 * @param total the three times together: what such a promise is called by in public is not their sum
 */
record Promise(
        String unitId,
        String version,
        String since,
        String decide,
        String dispatch,
        String arrive,
        String total,
        List<Line> categories) {

    record Line(String code, String title, String clause, String hours) {}

    static Promise of(ObjectNode row, Words words) {
        return new Promise(
                row.path("policyId").asString(),
                words.count(row.path("version").intValue()),
                words.minute(Instant.parse(row.path("since").asString())),
                time(row, "decideSec", words),
                time(row, "dispatchSec", words),
                time(row, "arriveSec", words),
                time(row, "totalSec", words),
                row.path("categories")
                        .valueStream()
                        .map(category -> new Line(
                                category.path("code").asString(),
                                category.path("title").asString(),
                                category.path("filingClause").asString(),
                                words.text(
                                        "casework.hours",
                                        category.path("handleHours").intValue())))
                        .toList());
    }

    private static String time(ObjectNode row, String component, Words words) {
        return Countdown.span(Duration.ofSeconds(row.path(component).longValue()), words);
    }
}
