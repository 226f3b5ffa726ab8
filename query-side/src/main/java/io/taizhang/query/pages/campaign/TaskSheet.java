package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task: what it asks for, what it asked for before, how far it is, and who has signed.
 *
 * @param row of {@code task-ledger}
 * @param letterRow of {@code responsibility-letters}
 */
record TaskSheet(ObjectNode row, ObjectNode letterRow, LocalDate today, Words words) {

    /** What it asked for from a day on. @param now whether it does still */
    record Version(
            String number,
            String from,
            String target,
            String due,
            @Nullable String rationale,
            boolean now) {}

    /** @param actions what may be done with it now */
    record Report(
            String number,
            String quantity,
            String note,
            String state,
            String mark,
            String reported,
            String decided,
            @Nullable String why,
            List<Action> actions) {}

    /** @param signed by whom, of which unit, when; null while it is not */
    record Side(String name, @Nullable String signed) {}

    public String id() {
        return row.path("taskId").asString();
    }

    public String title() {
        return row.path("title").asString();
    }

    public String campaignId() {
        return row.path("campaignId").asString();
    }

    public String indicatorCode() {
        return row.path("indicatorCode").asString();
    }

    public String leadUnitId() {
        return row.path("leadUnitId").asString();
    }

    public List<String> supportingUnitIds() {
        return row.path("supportingUnitIds")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    public boolean overdue() {
        return row.path("overdue").booleanValue();
    }

    public String state() {
        return overdue()
                ? words.text("campaign.task.overdue")
                : words.of("TaskState", row.path("state").asString());
    }

    public String mark() {
        return overdue() ? "late" : row.path("state").asString().toLowerCase(Locale.ROOT);
    }

    public boolean completedLate() {
        return row.path("late").booleanValue();
    }

    public @Nullable String cancelledBecause() {
        return Doc.text(row, "cancelledBecause");
    }

    public String due() {
        return row.path("dueOn").asString();
    }

    /** How long it has, or since when it should be done; null where it is over. */
    public @Nullable String left() {
        if (!row.path("state").asString().equals("OPEN")) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, Doc.day(row, "dueOn"));
        return words.text(
                days < 0 ? "campaign.task.days-over" : "campaign.task.days-left", words.count(Math.abs(days)));
    }

    public String weight() {
        return words.count(row.path("weight").longValue());
    }

    public String target() {
        return target(row.path("target"));
    }

    public String verified() {
        return quantity("verifiedQuantity");
    }

    public String waiting() {
        return quantity("waitingQuantity");
    }

    public boolean waits() {
        return Doc.number(row, "waitingQuantity") > 0;
    }

    public String percent() {
        return words.percent(Doc.number(row, "verifiedPercent"));
    }

    /** As a width from 0 to 100. */
    public double share() {
        return Doc.number(row, "verifiedPercent");
    }

    /** What is reported and waits, as a width beside what is verified: what is more than the target has no room. */
    public double waitingShare() {
        double target = Doc.number(row.path("target"), "quantity");
        double all = target <= 0 ? 0 : 100 * Doc.number(row, "waitingQuantity") / target;
        return Math.min(all, 100 - share());
    }

    private String quantity(String name) {
        return words.count(row.path(name).decimalValue()) + " "
                + row.path("target").path("unit").asString();
    }

    private String target(JsonNode target) {
        return words.count(target.path("quantity").decimalValue()) + " "
                + target.path("unit").asString();
    }

    /** The newest first. */
    public List<Version> versions() {
        int now = row.path("version").intValue();
        return row.path("versions")
                .valueStream()
                .map(version -> new Version(
                        version.path("version").asString(),
                        version.path("effectiveOn").asString(),
                        target(version.path("target")),
                        version.path("dueOn").asString(),
                        Doc.text(version, "rationale"),
                        version.path("version").intValue() == now))
                .toList()
                .reversed();
    }

    /** The newest first. */
    public List<Report> reports(Function<JsonNode, List<Action>> actions) {
        return row.path("reports")
                .valueStream()
                .map(report -> new Report(
                        report.path("reportNo").asString(),
                        words.count(report.path("quantity").decimalValue()) + " "
                                + row.path("target").path("unit").asString(),
                        report.path("note").asString(),
                        words.of("ReportState", report.path("state").asString()),
                        report.path("state").asString().toLowerCase(Locale.ROOT),
                        hand(report.path("reported")),
                        hand(report.path("decided")),
                        Doc.text(report, "why"),
                        actions.apply(report)))
                .toList()
                .reversed();
    }

    private static String hand(JsonNode hand) {
        return hand.isObject()
                ? hand.path("on").asString() + " · " + hand.path("by").asString()
                : "—";
    }

    public String letterState() {
        return words.of("LetterState", letterRow.path("state").asString());
    }

    public String letterMark() {
        return letterRow.path("state").asString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean letterInForce() {
        return letterRow.path("inForce").booleanValue();
    }

    public @Nullable String letterInForceOn() {
        return Doc.text(letterRow, "inForceOn");
    }

    public List<Side> sides(Function<String, String> unitNames) {
        return List.of(side("ASSIGNING", "assigning", unitNames), side("RECEIVING", "receiving", unitNames));
    }

    private Side side(String constant, String name, Function<String, String> unitNames) {
        JsonNode signature = letterRow.path(name);
        return new Side(
                words.of("LetterSide", constant),
                signature.isObject()
                        ? String.join(
                                " · ",
                                signature.path("on").asString(),
                                unitNames.apply(signature.path("unitId").asString()),
                                signature.path("by").asString())
                        : null);
    }
}
