package io.taizhang.query.pages.overview;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Countdown;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.web.Reading.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The cases' clocks that run, the next to run out first; on a past day the cases that were open then. */
@Component
class RunningClocks {
    private static final int SHOWN = 8;

    private final Details details;
    private final UnitNames units;
    private final CaseNames cases;
    private final LedgerClock clock;

    RunningClocks(Details details, UnitNames units, CaseNames cases, LedgerClock clock) {
        this.details = details;
        this.units = units;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param total of the cases that are open, whether a clock of theirs runs or not */
    record Desk(String total, List<Running> cases) {}

    /**
     * An open case.
     *
     * @param clock which of its clocks runs; since when it is open, on a past day
     * @param time that clock's; null on a past day
     */
    record Running(
            String caseId,
            String title,
            String unit,
            String clock,
            @Nullable Countdown time,
            String href) {}

    Desk of(Frame frame) {
        boolean now = frame.standing().isNow();
        Told open = now
                ? details.some(frame, "case-desk", Map.of("breached", "false"), "dueAt", SHOWN)
                : details.some(frame, "case-desk", Map.of(), "openFrom", SHOWN);
        long total = now ? details.some(frame, "case-desk", Map.of(), "key", 1).total() : open.total();
        List<ObjectNode> shown = open.items().stream()
                .filter(row -> !now
                        || row.path("dueAt").isString() && row.path("clock").isString())
                .toList();
        Map<String, String> titles = cases.of(shown, frame.words());
        return new Desk(
                frame.words().count(total),
                shown.stream().map(row -> running(frame, row, titles)).toList());
    }

    private Running running(Frame frame, ObjectNode row, Map<String, String> titles) {
        String id = row.path("caseId").asString();
        boolean now = frame.standing().isNow();
        String since = Instant.parse(row.path("openFrom").asString())
                .atZone(Fact.ZONE)
                .toLocalDate()
                .toString();
        return new Running(
                id,
                titles.get(id),
                CaseNames.unit(units, row),
                now
                        ? frame.words().of("CaseClock", row.path("clock").asString())
                        : frame.words().text("clocks.since", since),
                now
                        ? new Countdown(
                                Instant.parse(row.path("dueAt").asString()),
                                clock.instant(),
                                soon(row.path("clock").asString()))
                        : null,
                frame.to("/casework/" + Address.step(id)).toString());
    }

    /** The short clocks are of minutes, that of handling is of hours. */
    private static long soon(String clock) {
        return clock.equals("HANDLE") ? 3_600 : 60;
    }
}
