package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.WorkingDays;
import io.taizhang.command.organisation.WorkCalendar;
import java.time.Instant;
import java.util.Optional;

/** The work calendars as the ledger has them at the moment of asking. */
final class WorkingDaysByLookup implements WorkingDays {
    private final Lookup lookup;

    WorkingDaysByLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Instant endOf(Instant from, int workingDays) {
        Optional<Instant> end = lookup.ask(
                WorkCalendar.class,
                io.taizhang.api.organisation.WorkCalendar.STREAM,
                calendar -> calendar.endOf(from, workingDays));
        return end.orElseGet(() -> WorkCalendar.unpublished().endOf(from, workingDays));
    }
}
