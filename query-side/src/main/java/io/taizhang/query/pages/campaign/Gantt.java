package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Schedule;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tasks and milestones over time. It is a table whose one column is drawn: what the drawing shows stands in the others.
 *
 * @param schedule all of it lies in
 */
record Gantt(Schedule schedule, List<Line> milestones, List<Line> tasks) {

    /**
     * A task from the day it was assigned to the day it is due, or a milestone on its day.
     *
     * @param mark {@code completed}, {@code open}, {@code overdue}, {@code cancelled}; {@code reached} or {@code ahead} of
     *     a milestone
     * @param at where it begins, from 0 to 100
     * @param done how much of its width is verified
     * @param ended where it was completed or reached; null while it is not
     */
    record Line(
            String key,
            String title,
            @Nullable String href,
            String unit,
            String from,
            String due,
            String verified,
            String state,
            String mark,
            double at,
            double width,
            double done,
            @Nullable Double ended) {}

    /**
     * @param period the campaign's time
     * @param tasks rows of {@code task-ledger}
     */
    static Gantt of(Frame frame, UnitNames units, Schedule period, ObjectNode campaign, List<ObjectNode> tasks) {
        Schedule schedule = period.including(Stream.concat(
                tasks.stream().flatMap(task -> Stream.of(assigned(task), Doc.day(task, "dueOn"))),
                campaign.path("milestones").valueStream().map(milestone -> Doc.day(milestone, "dueOn"))));
        return new Gantt(
                schedule,
                campaign.path("milestones")
                        .valueStream()
                        .map(milestone -> milestone(milestone, schedule, frame.words()))
                        .toList(),
                tasks.stream()
                        .sorted(Comparator.comparing((ObjectNode task) -> Doc.day(task, "dueOn")))
                        .map(task -> task(task, schedule, frame, units))
                        .toList());
    }

    private static LocalDate assigned(JsonNode task) {
        return LocalDate.parse(task.path("assigned").path("on").stringValue());
    }

    private static Line task(ObjectNode task, Schedule schedule, Frame frame, UnitNames units) {
        LocalDate from = assigned(task);
        LocalDate due = Doc.day(task, "dueOn");
        boolean overdue = task.path("overdue").booleanValue();
        String state = task.path("state").asString();
        double width = schedule.width(from, due);
        JsonNode closed = task.path("closed").path("on");
        return new Line(
                task.path("taskId").asString(),
                task.path("title").asString(),
                frame.to("/campaign/tasks/" + Address.step(task.path("taskId").asString()))
                        .toString(),
                units.of(task.path("leadUnitId").asString()),
                from.toString(),
                due.toString(),
                frame.words().percent(Doc.number(task, "verifiedPercent")),
                overdue
                        ? frame.words().text("campaign.task.overdue")
                        : frame.words().of("TaskState", state),
                overdue ? "overdue" : state.toLowerCase(Locale.ROOT),
                schedule.at(from),
                width,
                Math.round(width * Doc.number(task, "verifiedPercent")) / 100.0,
                closed.isString() ? (Double) schedule.at(LocalDate.parse(closed.stringValue())) : null);
    }

    private static Line milestone(JsonNode milestone, Schedule schedule, Words words) {
        LocalDate due = Doc.day(milestone, "dueOn");
        @Nullable String reached = Doc.text(milestone, "reachedOn");
        boolean overdue = milestone.path("overdue").booleanValue();
        String mark = reached != null ? "reached" : overdue ? "overdue" : "ahead";
        return new Line(
                "milestone " + milestone.path("code").asString(),
                milestone.path("title").asString(),
                null,
                "",
                "",
                due.toString(),
                reached == null ? "—" : reached,
                words.text("campaign.milestone." + mark),
                mark,
                schedule.at(due),
                0,
                0,
                reached == null ? null : (Double) schedule.at(LocalDate.parse(reached)));
    }

    public boolean isEmpty() {
        return tasks.isEmpty() && milestones.isEmpty();
    }
}
