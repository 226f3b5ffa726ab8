package io.taizhang.benchmarks.views;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.activity.ActivityEvent.ActivityHeld;
import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.HeldRecord;
import io.taizhang.api.activity.Output;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.ledger.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A clean-up by the affair's team. */
record ActivityFacts(Affair affair, int which) {

    List<Recorded> facts() {
        String id = "activity-%d-%d".formatted(affair.number(), which);
        Instant planned = affair.begins(30 + which);
        Instant held = planned.plus(Duration.ofDays(6));
        LocalDate day = LocalDate.ofInstant(held, Fact.ZONE);
        HeldRecord record = new HeldRecord(
                day,
                1,
                40,
                35L,
                2_400L,
                List.of(new Output(OutputKind.RUBBISH, new BigDecimal("1.250"), OutputUnit.TONNE)));
        return List.of(
                told(
                        id,
                        planned,
                        new ActivityPlanned(
                                id,
                                affair.unit(),
                                affair.unit(),
                                null,
                                "team-" + affair.number(),
                                TeamKind.VOLUNTEER,
                                ActivityKind.CLEANUP,
                                "清洁家园" + id,
                                day)),
                told(id, held, new ActivityHeld(id, ActivityKind.CLEANUP, TeamKind.VOLUNTEER, record)));
    }

    private Recorded told(String id, Instant at, LedgerEvent event) {
        return affair.inCommunity("activity/" + id, affair.official(), at, event);
    }
}
