package io.taizhang.query.pages.inspection;

import io.taizhang.query.inspection.FindingState;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Countdown;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fault as its line of the ledger and the head of its page say it.
 *
 * @param place by its name
 * @param item what it is a fault of, by its title; empty where it is of none
 * @param next the step that is up to the reader; null where it is up to others
 * @param steps all that the reader may do next
 */
record FindingSheet(
        ObjectNode row,
        Instant now,
        String place,
        String item,
        @Nullable Action next,
        List<Action> steps,
        Words words) {
    /** Half a day before it is due, it is due soon: most are to be put right on the same day. */
    private static final long SOON_SEC = 12 * 3_600L;

    private static final List<String> WAY = List.of(
            "FindingRaised",
            "RectificationAssigned",
            "RectificationAccepted",
            "RectificationReported",
            "RectificationVerified");
    private static final Map<FindingState, Integer> AT = Map.of(
            FindingState.RAISED, 0,
            FindingState.ASSIGNED, 1,
            FindingState.ACCEPTED, 2,
            FindingState.RETURNED, 2,
            FindingState.REPORTED, 3,
            FindingState.VERIFIED, 4);

    public String id() {
        return row.path("findingId").asString();
    }

    public String description() {
        return row.path("description").asString();
    }

    public String placeId() {
        return row.path("placeId").asString();
    }

    FindingState at() {
        return FindingState.valueOf(row.path("state").asString());
    }

    public String state() {
        return words.of(at());
    }

    public String mark() {
        return at().name().toLowerCase(Locale.ROOT);
    }

    public boolean open() {
        return at() != FindingState.VERIFIED;
    }

    public @Nullable String unitId() {
        return text("rectifyingUnitId");
    }

    public @Nullable String inspectionId() {
        return text("inspectionId");
    }

    public @Nullable String escalatedTo() {
        return text("escalatedToUnitId");
    }

    public @Nullable String before() {
        return text("foundPhotoSha256");
    }

    public @Nullable String after() {
        return text("rectifiedPhotoSha256");
    }

    /** The finding whose repair did not last; null where it is not a fault come back. */
    public @Nullable String recursOn() {
        JsonNode recurs = row.path("recurs");
        return recurs.isObject() ? recurs.path("findingId").asString() : null;
    }

    public @Nullable String dueAt() {
        return minute("dueAt");
    }

    public @Nullable String raisedAt() {
        return minute("raisedAt");
    }

    public @Nullable String verifiedAt() {
        return minute("verifiedAt");
    }

    /** Null where nothing is waited for: nobody is to put it right yet, or whoever was has said that it is. */
    public @Nullable Countdown due() {
        boolean waited =
                at() == FindingState.ASSIGNED || at() == FindingState.ACCEPTED || at() == FindingState.RETURNED;
        return waited && text("dueAt") != null
                ? new Countdown(Instant.parse(row.path("dueAt").stringValue()), now, SOON_SEC)
                : null;
    }

    public @Nullable String left() {
        Countdown due = due();
        return due == null ? null : due.text(words);
    }

    public boolean overdue() {
        return row.path("overdue").booleanValue();
    }

    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (row.path("recurring").booleanValue()) {
            remarks.add(words.text("finding.recurring"));
        }
        if (overdue()) {
            remarks.add(words.text("finding.overdue"));
        }
        if (row.path("enteredLate").booleanValue()) {
            remarks.add(words.text("finding.entered-late"));
        }
        int returns = row.path("returns").intValue();
        if (returns > 0) {
            remarks.add(words.text("finding.returns", returns));
        }
        if (escalatedTo() != null) {
            remarks.add(words.text("finding.escalated"));
        }
        return remarks;
    }

    public List<Action> others() {
        return steps.stream().filter(step -> !step.equals(next)).toList();
    }

    /** From its discovery until it is crossed off, with the last time that it came to each step. */
    public List<Milestone> line() {
        List<Milestone> line = new ArrayList<>();
        for (int step = 0; step < WAY.size(); step++) {
            boolean done = step <= AT.get(at());
            Optional<JsonNode> reached = last(WAY.get(step));
            boolean returned = at() == FindingState.RETURNED && step == 3;
            Milestone milestone = new Milestone(
                    words.text("finding.way." + step),
                    done
                            ? reached.map(one -> words.minute(
                                            Instant.parse(one.path("at").asString())))
                                    .orElse(null)
                            : null,
                    done ? "done" : returned ? "failed" : step == AT.get(at()) + 1 ? "now" : "open",
                    done ? reached.map(one -> one.path("by").asString()).orElse(null) : null);
            line.add(returned ? milestone.saying(words.text("finding.returned")) : milestone);
        }
        return line;
    }

    private Optional<JsonNode> last(String what) {
        return row.path("steps")
                .valueStream()
                .filter(step -> step.path("what").asString().equals(what))
                .reduce((earlier, later) -> later);
    }

    private @Nullable String minute(String component) {
        String instant = text(component);
        return instant == null ? null : words.minute(Instant.parse(instant));
    }

    private @Nullable String text(String component) {
        JsonNode value = row.path(component);
        return value.isString() ? value.stringValue() : null;
    }
}
