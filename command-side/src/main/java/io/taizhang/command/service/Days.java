package io.taizhang.command.service;

import static io.taizhang.command.service.ServiceRule.PERIOD_NOT_OVER;
import static io.taizhang.command.service.ServiceRule.PERIOD_REVERSED;

import io.taizhang.api.service.Period;
import io.taizhang.command.Issued;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;

/** From one day to another, both included. */
record Days(LocalDate first, LocalDate last) {

    /** @throws io.taizhang.command.Refusal where the last day lies before the first */
    static Days of(Period period) {
        PERIOD_REVERSED.refuseIf(period.endsOn().isBefore(period.startsOn()), period.startsOn(), period.endsOn());
        return new Days(period.startsOn(), period.endsOn());
    }

    /** Midnight at the end of the last day, Asia/Shanghai. */
    Instant end() {
        return last.plusDays(1).atStartOfDay(Fact.ZONE).toInstant();
    }

    boolean contain(Days others) {
        return !others.first.isBefore(first) && !others.last.isAfter(last);
    }

    boolean overlap(Days others) {
        return !others.first.isAfter(last) && !others.last.isBefore(first);
    }

    void mustBeOver(Issued issued) {
        PERIOD_NOT_OVER.refuseIf(last.isAfter(issued.day()), last, issued.day());
    }
}
