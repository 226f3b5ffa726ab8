package io.taizhang.query.pages.organisation;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.Words;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A unit as a line of the tree.
 *
 * @param depth below the page's unit, which is 0
 * @param figures one for each column of the table
 * @param declared how many figures it has published; empty for none
 * @param differing how many of these are not what the ledger computes
 */
record UnitLine(
        String id,
        String name,
        String href,
        int depth,
        String kind,
        String people,
        Figures figures,
        String declared,
        int differing) {

    /** What stands in the columns, a dash where it is not known. */
    record Figures(
            String households, String communities, String places, String teams, String facilities, String merchants) {
        private static final Figures UNKNOWN = new Figures("—", "—", "—", "—", "—", "—");

        static Figures of(JsonNode organisation, Words words) {
            return new Figures(
                    number(organisation.path("households"), words),
                    number(organisation.path("communities"), words),
                    sum(organisation.path("placesByKind"), words),
                    number(organisation.path("teams"), words),
                    sum(organisation.path("facilitiesByKind"), words),
                    number(organisation.path("merchants"), words));
        }

        private static String number(JsonNode value, Words words) {
            return value.isNumber() ? words.count(value.longValue()) : "—";
        }

        private static String sum(JsonNode tally, Words words) {
            return words.count(
                    tally.valueStream().mapToLong(JsonNode::longValue).sum());
        }
    }

    /** @param row of {@code unit-overview}; null while there is none */
    static UnitLine of(Frame frame, UnitNames.Unit unit, int depth, @Nullable ObjectNode row) {
        Words words = frame.words();
        Declared declared = row == null ? Declared.NONE : Declared.of(frame, row);
        return new UnitLine(
                unit.id(),
                unit.name(),
                frame.to("/organisation/units/" + Address.step(unit.id())).toString(),
                depth,
                words.of("UnitKind", unit.kind()),
                row == null ? "—" : people(row.path("organisation"), words),
                row == null ? Figures.UNKNOWN : Figures.of(row.path("organisation"), words),
                declared.lines().isEmpty() ? "" : words.count(declared.lines().size()),
                declared.differing());
    }

    /** As it was stated, each kind by itself. */
    static String people(JsonNode organisation, Words words) {
        String said = organisation
                .path("populations")
                .valueStream()
                .map(population ->
                        words.of("PopulationKind", population.path("kind").asString()) + " "
                                + words.text(
                                        "organisation.stated."
                                                + population.path("qualifier").asString(),
                                        words.count(population.path("count").longValue())))
                .collect(Collectors.joining("、"));
        return said.isEmpty() ? "—" : said;
    }
}
