package io.taizhang.query.pages.inspection;

import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Month;
import io.taizhang.query.pages.Month.Entry;
import io.taizhang.query.pages.UnitNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Inspections on the days they were planned for, and faults on the days they are due. */
@Component
class InspectionCalendar {
    private final InspectionReading reading;
    private final UnitNames units;

    InspectionCalendar(InspectionReading reading, UnitNames units) {
        this.reading = reading;
        this.units = units;
    }

    /**
     * A month with what leads to those beside it.
     *
     * @param last the latest month in which anything was inspected; null where nothing ever was, or where it is this one
     */
    record Shown(
            Month month,
            String name,
            String previous,
            String next,
            String today,
            @Nullable String last) {}

    /** @throws QueryRefusal where {@code asked} is no month */
    Shown of(Frame frame, @Nullable String asked) {
        LocalDate today = reading.today(frame);
        YearMonth wanted = asked == null ? null : parse(asked);
        List<ObjectNode> inspections = reading.whileWanted(
                frame,
                InspectionPages.SCORES,
                "-plannedOn",
                row -> wanted != null && !plannedOn(row).isBefore(wanted.atDay(1)));
        YearMonth latest = inspections.isEmpty() ? null : YearMonth.from(plannedOn(inspections.getFirst()));
        Map<LocalDate, List<Entry>> entries = new TreeMap<>();
        inspections.forEach(row -> add(entries, plannedOn(row), inspection(frame, row)));
        dueFindings(frame, entries);
        YearMonth current = YearMonth.from(today);
        boolean quiet = entries.keySet().stream().map(YearMonth::from).noneMatch(current::equals);
        YearMonth month = wanted != null ? wanted : quiet && latest != null ? latest : current;
        return new Shown(
                Month.of(month, today, entries),
                month.toString(),
                link(frame, month.minusMonths(1)),
                link(frame, month.plusMonths(1)),
                link(frame, current),
                latest == null || latest.equals(month) ? null : link(frame, latest));
    }

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "month", month);
        }
    }

    private static LocalDate plannedOn(ObjectNode row) {
        return LocalDate.parse(row.path("plannedOn").asString());
    }

    private static String link(Frame frame, YearMonth month) {
        return frame.here().without("page").with("month", month).toString();
    }

    private static void add(Map<LocalDate, List<Entry>> entries, LocalDate day, Entry entry) {
        entries.computeIfAbsent(day, _ -> new ArrayList<>()).add(entry);
    }

    private Entry inspection(Frame frame, ObjectNode row) {
        String id = row.path("inspectionId").asString();
        boolean scored = row.path("percent").isNumber();
        return new Entry(
                frame.words().of(InspectionKind.valueOf(row.path("kind").asString())) + " · "
                        + units.of(row.path("inspectedUnitId").asString()),
                scored
                        ? frame.words().percent(row.path("percent").decimalValue())
                        : frame.words().text("inspection.unscored"),
                frame.to("/inspection/" + Address.step(id)).toString(),
                scored ? "scored" : "planned");
    }

    private void dueFindings(Frame frame, Map<LocalDate, List<Entry>> entries) {
        for (ObjectNode row : reading.list(frame, FindingReading.LEDGER, Map.of("openCount", "1"), "dueAt")) {
            if (row.path("dueAt").isString()) {
                Instant dueAt = Instant.parse(row.path("dueAt").stringValue());
                // The last moment of it: what is due at midnight is due on the day before.
                LocalDate day = LocalDate.ofInstant(dueAt.minusNanos(1), Fact.ZONE);
                add(
                        entries,
                        day,
                        new Entry(
                                frame.words()
                                        .text(
                                                "inspection.due",
                                                row.path("description").asString()),
                                row.path("overdue").booleanValue()
                                        ? frame.words().text("due.late")
                                        : "",
                                frame.to("/inspection/findings/"
                                                + Address.step(
                                                        row.path("findingId").asString()))
                                        .toString(),
                                row.path("overdue").booleanValue() ? "late" : "due"));
            }
        }
    }
}
