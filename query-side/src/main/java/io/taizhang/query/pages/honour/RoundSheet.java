package io.taizhang.query.pages.honour;

import io.taizhang.ledger.Fact;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A round as its page shows it.
 *
 * @param told its facts, in the ledger's order
 * @param today when the page stands
 */
record RoundSheet(ObjectNode row, List<ObjectNode> told, LocalDate today, Words words) {

    public String id() {
        return row.path("roundId").asString();
    }

    public String title() {
        return row.path("title").asString();
    }

    public String period() {
        return row.path("period").asString();
    }

    public String programmeId() {
        return row.path("programmeId").asString();
    }

    public String quota() {
        return row.path("quota").isNumber()
                ? words.text("honour.quota", row.path("quota").intValue())
                : words.text("honour.quota.none");
    }

    public List<BallotCell> candidates() {
        return BallotCell.all(row, words);
    }

    public boolean windowClosed() {
        return row.path("windowClosed").booleanValue();
    }

    public boolean announced() {
        return row.path("windowEndsAt").isString();
    }

    public int openObjections() {
        return row.path("openObjections").intValue();
    }

    public String households() {
        return words.count(row.path("households").longValue());
    }

    /** Whether households have stars in it: such a round has neither candidates nor a notice. */
    public boolean starred() {
        return row.path("households").longValue() > 0;
    }

    public int reviewed() {
        return (int) candidates().stream()
                .filter(candidate -> !candidate.votes().equals("—"))
                .count();
    }

    /** From its opening to the last honour. */
    public List<Milestone> line() {
        Milestone opened = Milestone.on(words.text("honour.step.opened"), first("RoundOpened"));
        if (starred()) {
            return List.of(
                    opened,
                    Milestone.on(words.text("honour.step.starred"), last("HouseholdStarsConferred"))
                            .saying(words.text("honour.households", households())));
        }
        int all = candidates().size();
        return List.of(
                opened,
                Milestone.on(words.text("honour.step.nominated"), last("CandidateNominated"))
                        .saying(words.text("honour.candidates.count", all)),
                Milestone.on(words.text("honour.step.reviewed"), last("CandidateReviewed"))
                        .as(all > 0 && reviewed() == all ? "done" : reviewed() > 0 ? "now" : "open")
                        .saying(words.text("honour.reviewed", reviewed(), all)),
                Milestone.on(words.text("honour.step.announced"), last("CandidatesAnnounced")),
                window(),
                Milestone.on(words.text("honour.step.conferred"), last("HonourRegistered"))
                        .saying(words.text(
                                "honour.conferred.count", row.path("honours").intValue())));
    }

    /** Until the day before its midnight: that is the last one on which an objection is in time. */
    private Milestone window() {
        String label = words.text("honour.step.window");
        @Nullable LocalDate last = lastDay();
        if (last == null) {
            return Milestone.on(label, null);
        }
        String state = windowClosed() ? "done" : "now";
        long left = ChronoUnit.DAYS.between(today, last) + 1;
        return new Milestone(
                label,
                last.toString(),
                state,
                windowClosed() || left <= 0 ? null : words.text("honour.window.left", left));
    }

    public @Nullable LocalDate lastDay() {
        return announced()
                ? LocalDate.ofInstant(
                        Instant.parse(row.path("windowEndsAt").stringValue()).minusNanos(1), Fact.ZONE)
                : null;
    }

    private @Nullable String first(String event) {
        return first(told, event).orElse(null);
    }

    private @Nullable String last(String event) {
        return first(told.reversed(), event).orElse(null);
    }

    private static Optional<String> first(List<ObjectNode> facts, String event) {
        return facts.stream()
                .filter(fact -> isOf(fact, event))
                .findFirst()
                .map(fact -> Details.dayOf(fact).toString());
    }

    private static boolean isOf(ObjectNode fact, String event) {
        return fact.path("type").asString().equals("honour." + event);
    }
}
