package io.taizhang.query.pages.activity;

import io.taizhang.api.activity.Rhythm;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A series as its page shows it.
 *
 * @param today when the page stands
 */
record SeriesSheet(ObjectNode row, LocalDate today, Words words) {
    private static final int PERIODS_BEFORE = 3;
    private static final int PERIODS_AFTER = 6;

    /**
     * A period with its host and what is planned in it.
     *
     * @param state {@code past}, {@code now} or {@code next}: a style's name
     * @param activity empty where nothing is planned
     * @param href to the activity; null where nothing is planned
     */
    record TurnCell(
            String period,
            String host,
            String state,
            String activity,
            String activityState,
            @Nullable String href) {}

    /** A unit of the rotation and how often it has hosted. */
    record Host(String name, String turns) {}

    public String title() {
        return row.path("title").asString();
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public boolean open() {
        return row.path("open").booleanValue();
    }

    public @Nullable String why() {
        return row.path("why").isString() ? row.path("why").stringValue() : null;
    }

    public String startsOn() {
        return row.path("startsOn").asString();
    }

    public boolean inTurn() {
        return !row.path("rotation").isEmpty();
    }

    private Rhythm rhythm() {
        return Rhythm.valueOf(row.path("cadence").path("rhythm").asString());
    }

    public String cadence() {
        JsonNode day = row.path("cadence").path("day");
        return day.isNumber() ? words.text("activity.on-day", words.of(rhythm()), day.intValue()) : words.of(rhythm());
    }

    private Turns schedule() {
        JsonNode day = row.path("cadence").path("day");
        return new Turns(
                rhythm(),
                day.isNumber() ? (Integer) day.intValue() : null,
                LocalDate.parse(startsOn()),
                row.path("rotation").valueStream().map(JsonNode::asString).toList());
    }

    /** Whose turn it is in the period of today, or in the first one where the series has not begun. */
    Optional<String> hostNow() {
        return inTurn() ? Optional.of(schedule().around(today, 0, 0).getFirst().hostId()) : Optional.empty();
    }

    /** @param activities of the series, rows of {@code activity-ledger} */
    List<TurnCell> turns(Frame frame, UnitNames units, List<ObjectNode> activities) {
        Turns schedule = schedule();
        Map<String, ObjectNode> planned = new HashMap<>();
        activities.stream()
                .filter(activity -> !activity.path("state").asString().equals("CANCELLED"))
                .forEach(activity -> planned.put(
                        schedule.periodOf(
                                LocalDate.parse(activity.path("plannedOn").asString())),
                        activity));
        String current = schedule.periodOf(today);
        return schedule.around(today, PERIODS_BEFORE, ahead()).stream()
                .map(turn -> cell(frame, units, turn, current, planned.get(turn.period())))
                .toList();
    }

    /** How many periods to come are told: where nobody has a turn the next one says all. */
    private int ahead() {
        if (!open()) {
            return 0;
        }
        return inTurn() ? PERIODS_AFTER : 1;
    }

    private TurnCell cell(
            Frame frame, UnitNames units, Turns.Turn turn, String current, @Nullable ObjectNode activity) {
        String host = turn.hostId().isEmpty()
                ? activity == null ? "—" : units.of(activity.path("hostUnitId").asString())
                : units.of(turn.hostId());
        return new TurnCell(
                turn.period(),
                host,
                turn.period().equals(current) ? "now" : turn.beginsOn().isAfter(today) ? "next" : "past",
                activity == null ? "" : activity.path("title").asString(),
                activity == null
                        ? words.text("activity.turn.none")
                        : words.of("ActivityState", activity.path("state").asString()),
                activity == null
                        ? null
                        : frame.to("/activity/"
                                        + Address.step(
                                                activity.path("activityId").asString()))
                                .toString());
    }

    /** In the order of the rotation. */
    List<Host> hosts(UnitNames units) {
        return row.path("rotation")
                .valueStream()
                .map(JsonNode::asString)
                .map(unit -> new Host(
                        units.of(unit), words.count(row.path("turns").path(unit).longValue(0))))
                .toList();
    }
}
