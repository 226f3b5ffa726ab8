package io.taizhang.query.pages.organisation;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Published;
import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a unit has published, each figure beside the one that the ledger computes. */
record Declared(List<Line> lines) {
    static final Declared NONE = new Declared(List.of());

    /**
     * A figure.
     *
     * @param published as it was published
     * @param computed from the ledger's facts; a dash where the ledger has none
     * @param exactly an amount in exact yuan; empty for what is no money
     * @param why how the ledger's figure is known
     */
    record Line(
            String code,
            String name,
            String published,
            String computed,
            String exactly,
            String source,
            boolean differs,
            String why) {}

    /** @param row of {@code unit-overview} */
    static Declared of(Frame frame, ObjectNode row) {
        return new Declared(row.path("declared")
                .propertyStream()
                .map(entry -> line(frame, row, entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Line line(Frame frame, ObjectNode row, String code, JsonNode declared) {
        Words words = frame.words();
        Published published = Objects.requireNonNull(Published.of(frame, row, code));
        JsonNode computed = Published.at(row, code);
        boolean money = code.endsWith("Fen");
        return new Line(
                code,
                words.column("unit-overview", code).replaceAll("\\s*[（(](元|yuan)[)）]$", ""),
                words.text(
                        "published." + declared.path("qualifier").asString(),
                        money
                                ? words.wan(declared.path("value").longValue())
                                : words.count(declared.path("value").asDecimal())),
                computed.isNumber()
                        ? money ? words.wan(computed.longValue()) : words.count(computed.decimalValue())
                        : "—",
                money && computed.isNumber() ? words.yuan(computed.longValue()) : "",
                words.text(
                        "published.source",
                        declared.path("source").asString(),
                        declared.path("period").asString()),
                published.differs(),
                frame.to("/why/unit-overview/" + Address.step(row.path("unitId").asString()))
                        .with("figure", code)
                        .toString());
    }

    int differing() {
        return (int) lines.stream().filter(Line::differs).count();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
