package io.taizhang.query.pages.casework;

import io.taizhang.api.casework.CaseClock;
import io.taizhang.query.pages.Countdown;
import io.taizhang.query.pages.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each time that a clock of a case ran, read from its facts: what it gave, what was taken, whether it was kept. */
final class ClockRuns {
    private final Map<String, Run> runs = new LinkedHashMap<>();

    private ClockRuns() {}

    /**
     * @param startedAt when it was set going
     * @param dueAt when its time was over, as it was moved last
     * @param endedAt when a step stopped it; null while it runs, and where nothing ever did
     */
    record Run(
            CaseClock clock,
            int number,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            Instant now) {

        private Instant until() {
            return endedAt == null ? now : endedAt;
        }

        /** {@code kept}, {@code breached}, {@code running} or {@code late}: over, and still running. */
        public String state() {
            boolean over = !until().isBefore(dueAt);
            return endedAt == null ? over ? "late" : "running" : over ? "breached" : "kept";
        }

        public String name(Words words) {
            return words.of(clock) + (number > 1 ? " · " + words.text("casework.run", number) : "");
        }

        public String given(Words words) {
            return Countdown.span(Duration.between(startedAt, dueAt), words);
        }

        public String taken(Words words) {
            return Countdown.span(Duration.between(startedAt, until()), words);
        }

        /** How much of the time that was given was taken, in percent from 0 to 100. */
        public int percent() {
            long given = Math.max(1, Duration.between(startedAt, dueAt).toMillis());
            long taken = Duration.between(startedAt, until()).toMillis();
            return (int) Math.max(0, Math.min(100, 100 * taken / given));
        }
    }

    /** @param facts of one case, in the ledger's order */
    static List<Run> of(List<ObjectNode> facts, Instant now) {
        ClockRuns read = new ClockRuns();
        for (ObjectNode fact : facts) {
            read.enter(fact.path("event"), fact.path("type").asString(), now);
        }
        return new ArrayList<>(read.runs.values());
    }

    private void enter(JsonNode event, String type, Instant now) {
        JsonNode clocking = event.path("clocking");
        if (clocking.isObject()) {
            Instant countsAt = Instant.parse(clocking.path("countsAt").asString());
            end(clocking.path("stops"), countsAt);
            start(clocking.path("starts"), countsAt, now);
        }
        if (type.equals("casework.ExtensionApproved") || type.equals("casework.CaseDeferred")) {
            JsonNode moved = event.path("clock");
            runs.computeIfPresent(
                    key(moved),
                    (_, run) ->
                            new Run(run.clock(), run.number(), run.startedAt(), due(moved), run.endedAt(), run.now()));
        }
    }

    private void start(JsonNode run, Instant at, Instant now) {
        if (run.isObject()) {
            runs.put(
                    key(run),
                    new Run(
                            CaseClock.valueOf(run.path("clock").asString()),
                            run.path("run").intValue(),
                            at,
                            due(run),
                            null,
                            now));
        }
    }

    private void end(JsonNode run, Instant at) {
        if (run.isObject()) {
            runs.computeIfPresent(
                    key(run),
                    (_, running) -> new Run(
                            running.clock(),
                            running.number(),
                            running.startedAt(),
                            running.dueAt(),
                            at,
                            running.now()));
        }
    }

    private static Instant due(JsonNode run) {
        return Instant.parse(run.path("dueAt").asString());
    }

    private static String key(JsonNode run) {
        return run.path("clock").asString() + run.path("run").intValue();
    }
}
