package io.taizhang.command.honour;

import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The time after a revocation in which nobody is honoured: two full years after the day it begins on, Asia/Shanghai (民法典
 * 201).
 *
 * @param until the first day after it
 */
record Bar(LocalDate from, LocalDate until) {
    private static final int YEARS = 2;

    static Bar beginningOn(LocalDate day) {
        return new Bar(day, day.plusYears(YEARS).plusDays(1));
    }

    /** The one that is over then. */
    static Bar endingAt(Instant end) {
        LocalDate until = LocalDate.ofInstant(end, Fact.ZONE);
        return new Bar(until.minusDays(1).minusYears(YEARS), until);
    }

    Instant end() {
        return until.atStartOfDay(Fact.ZONE).toInstant();
    }
}
