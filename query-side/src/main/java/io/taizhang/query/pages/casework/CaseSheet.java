package io.taizhang.query.pages.casework;

import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Countdown;
import io.taizhang.query.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as its line on the desk and the head of its page say it.
 *
 * @param now when the page stands
 * @param category what its category is called; empty where it has none yet
 * @param department that has it, by its name; empty where none has
 * @param place where it is, by its name; empty where it is no registered place
 * @param next the step that is up to the reader; null where it is up to others
 * @param steps all that the reader may do next
 */
record CaseSheet(
        ObjectNode row,
        Instant now,
        String category,
        String department,
        String place,
        @Nullable Action next,
        List<Action> steps,
        Words words) {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    public String id() {
        return row.path("caseId").asString();
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public String description() {
        return row.path("description").asString();
    }

    public @Nullable String whereabouts() {
        return text("whereabouts");
    }

    public @Nullable String grid() {
        return text("gridCode");
    }

    public @Nullable String reply() {
        return text("reply");
    }

    public @Nullable String mergedInto() {
        return text("mergedIntoCaseId");
    }

    public String source() {
        return words.of(CaseSource.valueOf(row.path("source").asString()));
    }

    CaseStage at() {
        return CaseStage.valueOf(row.path("stage").asString());
    }

    public String stage() {
        return words.of(at());
    }

    public String mark() {
        return at().name().toLowerCase(Locale.ROOT);
    }

    public boolean ended() {
        return at() == CaseStage.CLOSED || at() == CaseStage.DECLINED || at() == CaseStage.MERGED;
    }

    public String reportedAt() {
        return words.minute(Instant.parse(row.path("openFrom").asString()));
    }

    public String closedAt() {
        return words.minute(Instant.parse(row.path("openUntil").asString()));
    }

    private @Nullable CaseClock running() {
        String clock = text("clock");
        return clock == null ? null : CaseClock.valueOf(clock);
    }

    public @Nullable String clock() {
        CaseClock running = running();
        return running == null ? null : words.of(running);
    }

    /** Null where no clock runs: in a case that is handled, ended or was entered late. */
    public @Nullable Countdown due() {
        CaseClock running = running();
        return running == null
                ? null
                : new Countdown(Instant.parse(row.path("dueAt").asString()), now, soon(running));
    }

    /** From how many seconds before its end on a clock is about to run out. */
    static long soon(CaseClock clock) {
        return switch (clock) {
            case DECIDE -> 2 * MINUTE;
            case DISPATCH -> MINUTE / 2;
            case ARRIVE -> 3 * MINUTE;
            case HANDLE -> 4 * HOUR;
        };
    }

    /** As {@code 12 分 3 秒} is said of what is left or over. */
    public @Nullable String left() {
        Countdown due = due();
        return due == null ? null : due.text(words);
    }

    public @Nullable String dueAt() {
        Countdown due = due();
        return due == null ? null : words.minute(due.dueAt());
    }

    /** What is waited for while no clock runs. */
    public String waiting() {
        return words.text("casework.waiting." + mark());
    }

    public List<Leg> legs() {
        return Leg.of(at(), running(), words);
    }

    /** What else a reader has to know at a glance: how often it came back, what was asked for, why it counts nowhere. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remark(remarks, row.path("escalated").booleanValue(), "casework.escalated");
        if (row.path("extensionHours").isNumber()) {
            remarks.add(
                    words.text("casework.extension", row.path("extensionHours").intValue()));
        }
        if (row.path("deferredUntil").isString()) {
            remarks.add(words.text(
                    "casework.deferred",
                    words.day(LocalDate.parse(row.path("deferredUntil").stringValue()))));
        }
        times(remarks, "returns", "casework.returns");
        times(remarks, "reworks", "casework.reworks");
        times(remarks, "breaches", "casework.breaches");
        if (text("aside") != null) {
            remarks.add(words.of("Aside", row.path("aside").asString()));
        }
        return remarks;
    }

    private void remark(List<String> remarks, boolean holds, String key) {
        if (holds) {
            remarks.add(words.text(key));
        }
    }

    private void times(List<String> remarks, String component, String key) {
        int times = row.path(component).intValue();
        if (times > 0) {
            remarks.add(words.text(key, times));
        }
    }

    public List<Action> others() {
        return steps.stream().filter(step -> !step.equals(next)).toList();
    }

    public @Nullable Integer satisfaction() {
        return row.path("satisfaction").isNumber() ? row.path("satisfaction").intValue() : null;
    }

    private @Nullable String text(String component) {
        JsonNode value = row.path(component);
        return value.isString() ? value.stringValue() : null;
    }
}
