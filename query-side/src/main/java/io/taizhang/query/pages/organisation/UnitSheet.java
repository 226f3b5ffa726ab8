package io.taizhang.query.pages.organisation;

import io.taizhang.query.pages.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A unit as it stands in the register. */
record UnitSheet(ObjectNode row, Words words) {

    public String id() {
        return row.path("unitId").asString();
    }

    public String name() {
        return row.path("name").asString();
    }

    public String kind() {
        return words.of("UnitKind", row.path("kind").asString());
    }

    public boolean open() {
        return row.path("open").booleanValue();
    }

    public String people() {
        return UnitLine.people(row, words);
    }

    /** In square metres, and in square kilometres where that is more than one. */
    public @Nullable String area() {
        if (!row.path("areaM2").isNumber()) {
            return null;
        }
        long areaM2 = row.path("areaM2").longValue();
        return areaM2 < 1_000_000
                ? words.text("organisation.area.m2", words.count(areaM2))
                : words.text("organisation.area.km2", words.count(areaM2 / 1_000_000.0));
    }

    public @Nullable String divisionCode() {
        return row.path("divisionCode").isString() ? row.path("divisionCode").stringValue() : null;
    }

    public String registeredOn() {
        return row.path("registeredOn").asString();
    }
}
