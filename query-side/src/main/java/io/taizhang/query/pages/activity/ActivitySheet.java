package io.taizhang.query.pages.activity;

import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An activity as its page shows it. */
record ActivitySheet(ObjectNode row, Words words) {

    /**
     * What was on record at a time.
     *
     * @param counts whether it is what stands now
     */
    record Version(
            int number,
            boolean counts,
            String heldOn,
            String sessions,
            String attendances,
            String participants,
            String minutes,
            String outputs,
            String by,
            String enteredOn,
            @Nullable String why) {}

    public String title() {
        return row.path("title").asString();
    }

    public String kind() {
        return words.of("ActivityKind", row.path("kind").asString());
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public String hostUnitId() {
        return row.path("hostUnitId").asString();
    }

    public String state() {
        return words.of("ActivityState", row.path("state").asString());
    }

    public String mark() {
        return row.path("state").asString().toLowerCase(Locale.ROOT);
    }

    public boolean planned() {
        return mark().equals("planned");
    }

    public boolean held() {
        return mark().equals("held");
    }

    public boolean cancelled() {
        return mark().equals("cancelled");
    }

    public @Nullable String seriesId() {
        return text(row, "seriesId");
    }

    public @Nullable String teamId() {
        return text(row, "teamId");
    }

    public @Nullable String why() {
        return text(row, "why");
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : null;
    }

    public List<Milestone> line() {
        Milestone planned = Milestone.on(
                words.text("activity.step.planned"), row.path("plannedOn").asString());
        if (cancelled()) {
            return List.of(
                    planned,
                    new Milestone(
                            words.text("activity.step.cancelled"),
                            null,
                            "failed",
                            row.path("why").asString()));
        }
        Milestone held = Milestone.on(words.text("activity.step.held"), text(row, "heldOn"));
        int versions = row.path("versions").size();
        return versions > 1
                ? List.of(
                        planned,
                        held,
                        Milestone.on(
                                        words.text("activity.step.corrected"),
                                        row.path("versions")
                                                .path(versions - 1)
                                                .path("enteredOn")
                                                .asString())
                                .saying(words.text("activity.corrected.times", versions - 1)))
                : List.of(planned, held);
    }

    /** The latest first. */
    public List<Version> versions() {
        int latest = row.path("versions").size();
        return row.path("versions")
                .valueStream()
                .map(version ->
                        version(version, held() && version.path("version").intValue() == latest))
                .toList()
                .reversed();
    }

    private Version version(JsonNode version, boolean counts) {
        JsonNode record = version.path("record");
        return new Version(
                version.path("version").intValue(),
                counts,
                record.path("heldOn").asString(),
                number(record, "sessions"),
                number(record, "attendances"),
                number(record, "participants"),
                number(record, "volunteerMinutes"),
                outputs(record.path("outputs")),
                version.path("by").asString(),
                version.path("enteredOn").asString(),
                text(version, "why"));
    }

    private String number(JsonNode record, String name) {
        return record.path(name).isNumber() ? words.count(record.path(name).longValue()) : "—";
    }

    private String outputs(JsonNode outputs) {
        return outputs.isEmpty()
                ? "—"
                : outputs.valueStream()
                        .map(output -> words.of(
                                        "OutputKind", output.path("what").asString()) + " "
                                + words.count(output.path("quantity").asDecimal()) + " "
                                + words.of("OutputUnit", output.path("unit").asString()))
                        .collect(Collectors.joining("、"));
    }
}
