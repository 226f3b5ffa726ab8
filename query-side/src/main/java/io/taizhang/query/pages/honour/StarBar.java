package io.taizhang.query.pages.honour;

import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import tools.jackson.databind.node.ObjectNode;

/**
 * A unit's five-star households as a part of all it has.
 *
 * @param share from 0 to 100; 0 where it is not known of how many
 * @param known whether it is known of how many
 */
record StarBar(
        String unitId,
        String name,
        String href,
        String fiveStar,
        String households,
        String percent,
        double share,
        boolean known) {

    /** @param row of {@code household-stars} */
    static StarBar of(Frame frame, ObjectNode row) {
        Words words = frame.words();
        String id = row.path("unitId").asString();
        boolean known = row.path("fiveStarPercent").isNumber();
        return new StarBar(
                id,
                row.path("name").asString(id),
                frame.ofUnit(id),
                words.count(row.path("fiveStar").longValue()),
                row.path("households").isNumber()
                        ? words.count(row.path("households").longValue())
                        : words.text("honour.households.unknown"),
                known ? words.percent(row.path("fiveStarPercent").decimalValue()) : "—",
                known ? Math.min(100, row.path("fiveStarPercent").doubleValue()) : 0,
                known);
    }
}
