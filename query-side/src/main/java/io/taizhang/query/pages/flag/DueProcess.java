package io.taizhang.query.pages.flag;

import io.taizhang.api.flag.FlagEnd;
import io.taizhang.query.flag.ProcessStage;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 正当程序 as a line: what was done, when and by whom, what is owed next and from when. A way that ends early ends the line.
 *
 * @param row of {@code flag-process}
 */
record DueProcess(ObjectNode row, LocalDate today, Words words) {

    ProcessStage stage() {
        return ProcessStage.valueOf(row.path("stage").asString());
    }

    List<Milestone> line() {
        if (stage() == ProcessStage.HISTORICAL) {
            return List.of(done("PastFlagRecorded", "flag.line.past"));
        }
        return row.path("colour").asString().equals("RED") ? red() : black();
    }

    private List<Milestone> red() {
        List<Milestone> line = new ArrayList<>();
        line.add(done("RedFlagAwarded", "flag.line.red"));
        steps("FlagPassed").forEach(passed -> line.add(milestone(passed, "flag.line.passed")));
        appeals(line);
        line.add(end());
        return line;
    }

    private List<Milestone> black() {
        List<Milestone> line = new ArrayList<>();
        line.add(done("ImprovementNoticeIssued", "flag.line.notice"));
        if (endedBy(FlagEnd.IMPROVED)) {
            line.add(end());
            return line;
        }
        line.add(window("ImprovementNoticeIssued", "flag.line.improve", stage() == ProcessStage.IMPROVING));
        line.add(done("PreNoticeGiven", "flag.line.pre-notice"));
        line.add(defence());
        line.add(window("PreNoticeGiven", "flag.line.window", false));
        step("DefenceSubmitted").ifPresent(defended -> line.add(reviewed()));
        if (endedBy(FlagEnd.DEFENCE_UPHELD)) {
            line.remove(line.size() - 2);
            line.add(end());
            return line;
        }
        line.add(done("BlackFlagAwarded", "flag.line.black"));
        if (step("FlagPublished").isPresent() || stage() == ProcessStage.FLYING || stage() == ProcessStage.REPAIRING) {
            line.add(done("FlagPublished", "flag.line.published"));
        }
        appeals(line);
        steps("RepairApplied").forEach(applied -> line.add(milestone(applied, "flag.line.repair")));
        steps("RepairVerified")
                .forEach(verified -> line.add(judged(milestone(verified, "flag.line.verified"), verified)));
        line.add(end());
        return line;
    }

    private void appeals(List<Milestone> line) {
        steps("AppealFiled").forEach(filed -> line.add(milestone(filed, "flag.line.appeal")));
        steps("AppealDecided")
                .forEach(decided -> line.add(judged(milestone(decided, "flag.line.appeal-decided"), decided)));
    }

    /** A time that a step gives: it runs until its last day, whatever is noted of it later. */
    private Milestone window(String from, String label, boolean running) {
        Optional<JsonNode> opening = step(from);
        if (opening.isEmpty()) {
            return Milestone.on(words.text(label), null);
        }
        @Nullable Until until = Until.of(opening.get().path("until"));
        String last = until == null ? null : until.toString();
        boolean runs = running || until != null && until.daysAfter(today) >= 0 && !stage().equals(ProcessStage.ENDED);
        return new Milestone(
                words.text(label),
                last,
                runs ? "now" : "done",
                runs && until != null ? words.text("flag.days-left", words.count(until.daysAfter(today))) : null);
    }

    private Milestone defence() {
        Optional<JsonNode> defence = step("DefenceSubmitted");
        if (defence.isPresent()) {
            return milestone(defence.get(), "flag.line.defence");
        }
        Milestone none = Milestone.on(words.text("flag.line.defence"), null);
        boolean waived = step("DefenceWindowClosed").isPresent()
                || step("BlackFlagAwarded").isPresent();
        return waived ? none.as("done").saying(words.text("flag.line.defence.none")) : none;
    }

    private Milestone reviewed() {
        return step("DefenceReviewed")
                .map(review -> milestone(review, "flag.line.review")
                        .saying(words.text(
                                review.path("upheld").booleanValue() ? "flag.line.upheld" : "flag.line.not-upheld",
                                review.path("by").asString())))
                .orElseGet(
                        () -> Milestone.on(words.text("flag.line.review"), null).as("now"));
    }

    private Milestone judged(Milestone milestone, JsonNode step) {
        return milestone.saying(words.text(
                step.path("upheld").booleanValue() ? "flag.line.upheld" : "flag.line.not-upheld",
                step.path("by").asString()));
    }

    private Milestone end() {
        if (row.path("end").isString()) {
            JsonNode last = row.path("steps").get(row.path("steps").size() - 1);
            return new Milestone(
                    words.of("FlagEnd", row.path("end").stringValue()),
                    last.path("on").asString(),
                    "done",
                    null);
        }
        @Nullable Until until = Until.of(row.path("expiresAt"));
        return new Milestone(
                words.text("flag.line.expires"),
                until == null ? null : until.toString(),
                "open",
                until == null ? null : words.text("flag.days-left", words.count(until.daysAfter(today))));
    }

    private boolean endedBy(FlagEnd how) {
        return how.name().equals(row.path("end").asString(""));
    }

    private Milestone done(String fact, String label) {
        return step(fact).map(step -> milestone(step, label)).orElseGet(() -> Milestone.on(words.text(label), null));
    }

    private Milestone milestone(JsonNode step, String label) {
        return Milestone.on(words.text(label), step.path("on").asString())
                .saying(step.path("by").asString());
    }

    private Optional<JsonNode> step(String fact) {
        return steps(fact).stream().findFirst();
    }

    private List<JsonNode> steps(String fact) {
        return row.path("steps")
                .valueStream()
                .filter(step -> step.path("fact").asString().equals("flag." + fact))
                .toList();
    }

    /** What comes next, who may do it, and from when. */
    String next() {
        @Nullable Until waits = Until.of(row.path("waitsUntil"));
        @Nullable Until expires = Until.of(row.path("expiresAt"));
        return switch (stage()) {
            case IMPROVING -> words.text("flag.next.IMPROVING", String.valueOf(waits));
            case HEARING -> words.text("flag.next.HEARING", String.valueOf(waits));
            case DECIDABLE ->
                waits == null
                        ? words.text("flag.next.DECIDABLE")
                        : words.text("flag.next.DECIDABLE.waits", String.valueOf(waits));
            case FLYING -> words.text("flag.next.FLYING", String.valueOf(expires));
            case REPAIRING -> words.text("flag.next.REPAIRING", String.valueOf(expires));
            case ENDED ->
                words.text(
                        "flag.next.ENDED", words.of("FlagEnd", row.path("end").asString()));
            case UNIMPROVED, DEFENDED, HISTORICAL -> words.text("flag.next." + stage());
        };
    }
}
