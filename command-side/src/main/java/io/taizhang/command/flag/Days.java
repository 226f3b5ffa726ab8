package io.taizhang.command.flag;

import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;

/** Full days, Asia/Shanghai, counted from the day after the one they run from (民法典 201). */
record Days(LocalDate from) {

    static Days from(LocalDate day) {
        return new Days(day);
    }

    static Days from(Instant time) {
        return new Days(LocalDate.ofInstant(time, Fact.ZONE));
    }

    /** Midnight at the end of the last of so many days; with 0, of the day itself. */
    Instant endOf(int days) {
        return from.plusDays(days + 1L).atStartOfDay(Fact.ZONE).toInstant();
    }

    LocalDate last(int days) {
        return from.plusDays(days);
    }
}
