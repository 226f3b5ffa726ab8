package io.taizhang.query.pages.flag;

import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The last day of a time that has an end, Asia/Shanghai: its end is exclusive, midnight mostly. */
record Until(LocalDate day) {

    static @Nullable Until of(JsonNode exclusive) {
        return exclusive.isString() ? of(Instant.parse(exclusive.stringValue())) : null;
    }

    static Until of(Instant exclusive) {
        return new Until(exclusive.minus(1, ChronoUnit.MICROS).atZone(Fact.ZONE).toLocalDate());
    }

    /** Days that are left after today; below zero where it is over. */
    long daysAfter(LocalDate today) {
        return ChronoUnit.DAYS.between(today, day);
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
