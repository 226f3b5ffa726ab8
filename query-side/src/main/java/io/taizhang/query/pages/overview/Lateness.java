package io.taizhang.query.pages.overview;

import io.taizhang.api.casework.CaseClock;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Countdown;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Published;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.web.Reading.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is late, whatever it is, in one list: the longest over first. */
@Component
class Lateness {
    private static final int SHOWN = 10;

    private final Details details;
    private final UnitNames units;
    private final CaseNames cases;
    private final LedgerClock clock;

    Lateness(Details details, UnitNames units, CaseNames cases, LedgerClock clock) {
        this.details = details;
        this.units = units;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * @param things none of a past day: then it is only counted
     * @param counts how many of each kind there are
     * @param more how many are not shown; null for none
     */
    record Late(
            List<LateThing> things,
            List<Count> counts,
            @Nullable String more) {}

    record Count(String kind, String number, boolean none, String href) {}

    /** @param row of the unit, as of the page's time */
    Late of(Frame frame, JsonNode row) {
        if (!frame.standing().isNow()) {
            return new Late(
                    List.of(),
                    List.of(
                            tasks(
                                    frame,
                                    Published.at(row, "campaign.tasks.overdue").longValue(0)),
                            findings(
                                    frame,
                                    Published.at(row, "inspection.overdue").longValue(0))),
                    null);
        }
        Told tasks = details.some(frame, "task-ledger", Map.of("state", "OPEN", "overdue", "true"), "dueOn", SHOWN);
        Told findings = details.some(frame, "rectification-ledger", Map.of("overdueCount", "1"), "dueAt", SHOWN);
        Told breached = details.some(frame, "case-desk", Map.of("breached", "true"), "dueAt", SHOWN);
        Map<String, String> places = details.names(
                "place-register",
                findings.items().stream()
                        .map(it -> it.path("placeId").asString())
                        .toList(),
                "name");
        Map<String, String> titles = cases.of(breached.items(), frame.words());
        Instant now = clock.instant();
        List<LateThing> things = Stream.of(
                        tasks.items().stream().map(it -> task(frame, it, now)),
                        findings.items().stream().map(it -> finding(frame, it, places, now)),
                        breached.items().stream()
                                .filter(it -> it.path("dueAt").isString())
                                .map(it -> breached(frame, it, titles, now)))
                .flatMap(late -> late)
                .sorted(Comparator.comparing(thing -> thing.time().dueAt()))
                .limit(SHOWN)
                .toList();
        long further = tasks.total() + findings.total() + breached.total() - things.size();
        return new Late(
                things,
                List.of(
                        tasks(frame, tasks.total()),
                        findings(frame, findings.total()),
                        count(
                                frame,
                                "case",
                                breached.total(),
                                frame.to("/casework").with("breached", "true"))),
                further > 0 ? frame.words().text("late.more", frame.words().count(further)) : null);
    }

    private static Count tasks(Frame frame, long number) {
        return count(frame, "task", number, frame.to("/campaign/tasks").with("overdue", "true"));
    }

    private static Count findings(Frame frame, long number) {
        return count(frame, "finding", number, frame.to("/inspection/findings").with("overdueCount", "1"));
    }

    private static Count count(Frame frame, String kind, long number, Address href) {
        return new Count(kind, frame.words().count(number), number == 0, href.toString());
    }

    private LateThing task(Frame frame, ObjectNode task, Instant now) {
        LocalDate due = LocalDate.parse(task.path("dueOn").asString());
        String id = task.path("taskId").asString();
        return new LateThing(
                "task",
                id,
                task.path("title").asString(),
                units.of(task.path("leadUnitId").asString()),
                frame.to("/campaign/tasks/" + Address.step(id)).toString(),
                new Countdown(due.plusDays(1).atStartOfDay(Fact.ZONE).toInstant(), now, 0));
    }

    private LateThing finding(Frame frame, ObjectNode finding, Map<String, String> places, Instant now) {
        String id = finding.path("findingId").asString();
        String place = finding.path("placeId").asString();
        return new LateThing(
                "finding",
                id,
                finding.path("description").asString(),
                places.getOrDefault(place, place) + " · "
                        + units.of(finding.path("rectifyingUnitId").asString("")),
                frame.to("/inspection/findings/" + Address.step(id)).toString(),
                new Countdown(Instant.parse(finding.path("dueAt").asString()), now, 0));
    }

    private LateThing breached(Frame frame, ObjectNode row, Map<String, String> titles, Instant now) {
        String id = row.path("caseId").asString();
        return new LateThing(
                "case",
                id,
                titles.get(id),
                clockOf(frame, row) + " · " + CaseNames.unit(units, row),
                frame.to("/casework/" + Address.step(id)).toString(),
                new Countdown(Instant.parse(row.path("dueAt").asString()), now, 0));
    }

    private static String clockOf(Frame frame, ObjectNode row) {
        return row.path("clock").isString()
                ? frame.words().of(CaseClock.valueOf(row.path("clock").asString()))
                : "";
    }
}
