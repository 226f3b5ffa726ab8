package io.taizhang.query.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.casework.CaseClock;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.pages.casework.ClockRuns.Run;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ClockRunsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private final Docs docs = new Docs();

    @Test
    void aClockThatAStepStoppedBeforeItsTimeWasKept() {
        Run decide = ClockRuns.of(List.of(reported(), filed("01:02:00")), NOW).getFirst();
        assertThat(decide.clock()).isEqualTo(CaseClock.DECIDE);
        assertThat(decide.state()).isEqualTo("kept");
        assertThat(decide.percent()).isEqualTo(40);
    }

    @Test
    void oneThatWasStoppedAtItsHourIsBreached() {
        assertThat(ClockRuns.of(List.of(reported(), filed("01:05:00")), NOW)
                        .getFirst()
                        .state())
                .isEqualTo("breached");
    }

    @Test
    void oneThatNobodyStopsRunsUntilItIsLate() {
        assertThat(ClockRuns.of(List.of(reported()), Instant.parse("2026-11-30T01:04:59Z"))
                        .getFirst()
                        .state())
                .isEqualTo("running");
        Run late = ClockRuns.of(List.of(reported()), NOW).getFirst();
        assertThat(late.state()).isEqualTo("late");
        assertThat(late.percent()).isEqualTo(100);
    }

    @Test
    void anExtensionMovesTheHourItIsDue() {
        ObjectNode extended = fact("ExtensionApproved", """
                {"clock": {"clock": "DISPATCH", "run": 1, "dueAt": "2026-11-30T03:00:00Z"}}""");
        List<Run> runs = ClockRuns.of(List.of(reported(), filed("01:02:00"), extended), NOW);
        assertThat(runs.getLast().clock()).isEqualTo(CaseClock.DISPATCH);
        assertThat(runs.getLast().dueAt()).isEqualTo("2026-11-30T03:00:00Z");
        assertThat(runs.getLast().state()).isEqualTo("running");
    }

    @Test
    void whatWasEnteredLateHasNoClocks() {
        ObjectNode late = fact("CaseReported", """
                {"clocking": {"countsAt": "2026-11-30T01:00:00Z", "stops": null, "starts": null}}""");
        assertThat(ClockRuns.of(List.of(late), NOW)).isEmpty();
    }

    private ObjectNode reported() {
        return fact("CaseReported", """
                {"clocking": {"countsAt": "2026-11-30T01:00:00Z", "stops": null,
                 "starts": {"clock": "DECIDE", "run": 1, "dueAt": "2026-11-30T01:05:00Z"}}}""");
    }

    private ObjectNode filed(String time) {
        return fact("CaseFiled", """
                {"clocking": {"countsAt": "2026-11-30T%sZ",
                 "stops": {"clock": "DECIDE", "run": 1, "dueAt": "2026-11-30T01:05:00Z"},
                 "starts": {"clock": "DISPATCH", "run": 1, "dueAt": "2026-11-30T01:06:00Z"}}}""".formatted(time));
    }

    private ObjectNode fact(String type, String event) {
        ObjectNode fact = (ObjectNode) docs.tree("{\"type\": \"casework." + type + "\"}");
        fact.set("event", docs.tree(event));
        return fact;
    }
}
