package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.SERIES_ENDED;
import static io.taizhang.command.activity.ActivityRule.SERIES_OF_ANOTHER_UNIT;
import static io.taizhang.command.activity.ActivityRule.SERIES_UNKNOWN;

import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An activity about to be planned in a series. */
record InSeries(String seriesId, String hostId, LocalDate plannedOn) {

    /**
     * @param unit the activity's unit with those above it
     * @return the turn it takes; empty where the series has no rotation
     */
    Optional<String> turn(List<String> unit, Lookup lookup, Issued issued) {
        Series.Terms terms = lookup.ask(Series.class, "series/" + seriesId, Series::terms)
                .orElseThrow(() -> SERIES_UNKNOWN.refusal(seriesId));
        SERIES_ENDED.refuseIf(!terms.open(), seriesId);
        SERIES_OF_ANOTHER_UNIT.refuseIf(!unit.contains(terms.unitId()), seriesId, unit.getLast());
        terms.since().mustPrecede(issued);
        terms.calendar().mustHold(plannedOn);
        if (terms.rotation().isNone()) {
            return Optional.empty();
        }
        terms.rotation().mustBeTurnOf(hostId, plannedOn, terms.calendar());
        String period = terms.calendar().periodOf(plannedOn);
        return Optional.of(new Turns(seriesId, period, lookup).free(issued));
    }
}
