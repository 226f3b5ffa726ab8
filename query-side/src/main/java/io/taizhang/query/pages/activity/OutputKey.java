package io.taizhang.query.pages.activity;

import io.taizhang.query.pages.Words;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What was brought about, and what it is measured in: units are never added to one another. */
record OutputKey(String kind, String unit) implements Comparable<OutputKey> {

    /** @param outputs by kind, then by unit */
    static List<OutputKey> in(JsonNode outputs) {
        return outputs.propertyStream()
                .flatMap(kind ->
                        kind.getValue().propertyNames().stream().map(unit -> new OutputKey(kind.getKey(), unit)))
                .sorted()
                .toList();
    }

    BigDecimal of(JsonNode outputs) {
        return outputs.path(kind).path(unit).asDecimal(BigDecimal.ZERO);
    }

    String kindText(Words words) {
        return words.of("OutputKind", kind);
    }

    String unitText(Words words) {
        return words.of("OutputUnit", unit);
    }

    String called(Words words) {
        return words.text("activity.output.in", kindText(words), unitText(words));
    }

    @Override
    public int compareTo(OutputKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? unit.compareTo(other.unit) : byKind;
    }
}
