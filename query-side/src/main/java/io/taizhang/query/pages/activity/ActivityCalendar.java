package io.taizhang.query.pages.activity;

import io.taizhang.api.activity.ActivityKind;
import io.taizhang.query.activity.ActivityState;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Month;
import io.taizhang.query.pages.Month.Entry;
import io.taizhang.query.pages.UnitNames;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Activities on the days they were held on, and those to come and those called off on the days they were planned for. */
@Component
class ActivityCalendar {
    static final String LEDGER = "activity-ledger";

    private final Details details;
    private final UnitNames units;

    ActivityCalendar(Details details, UnitNames units) {
        this.details = details;
        this.units = units;
    }

    /**
     * A month with what leads to those beside it.
     *
     * @param last the latest month in which anything was held; null where nothing ever was, or where it is this one
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
        LocalDate today = details.today(frame);
        YearMonth current = YearMonth.from(today);
        YearMonth month = asked == null ? current : parse(asked);
        Map<LocalDate, List<Entry>> entries = new TreeMap<>();
        held(frame, month).forEach(row -> add(frame, entries, row, "heldOn"));
        notHeld(frame, ActivityState.PLANNED).forEach(row -> add(frame, entries, row, "plannedOn"));
        notHeld(frame, ActivityState.CANCELLED).forEach(row -> add(frame, entries, row, "plannedOn"));
        YearMonth latest = latest(frame);
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

    private List<ObjectNode> held(Frame frame, YearMonth month) {
        return details.some(frame, LEDGER, Map.of("month", month.toString()), "heldOn", RowsAsked.LARGEST_PAGE)
                .items();
    }

    private List<ObjectNode> notHeld(Frame frame, ActivityState state) {
        return details.some(frame, LEDGER, Map.of("state", state.name()), "-plannedOn", RowsAsked.LARGEST_PAGE)
                .items();
    }

    private @Nullable YearMonth latest(Frame frame) {
        return details.some(frame, LEDGER, Map.of("state", ActivityState.HELD.name()), "-heldOn", 1).items().stream()
                .findFirst()
                .map(row -> YearMonth.parse(row.path("month").asString()))
                .orElse(null);
    }

    private static String link(Frame frame, YearMonth month) {
        return frame.here().without("page").with("month", month).toString();
    }

    private void add(Frame frame, Map<LocalDate, List<Entry>> entries, ObjectNode row, String on) {
        entries.computeIfAbsent(LocalDate.parse(row.path(on).asString()), _ -> new ArrayList<>())
                .add(entry(frame, row));
    }

    private Entry entry(Frame frame, ObjectNode row) {
        String state = row.path("state").asString();
        return new Entry(
                frame.words().of(ActivityKind.valueOf(row.path("kind").asString())) + " · "
                        + row.path("title").asString(),
                state.equals("HELD")
                        ? units.of(row.path("hostUnitId").asString())
                        : frame.words().of("ActivityState", state) + " · "
                                + units.of(row.path("hostUnitId").asString()),
                frame.to("/activity/" + Address.step(row.path("activityId").asString()))
                        .toString(),
                state.toLowerCase(Locale.ROOT));
    }
}
