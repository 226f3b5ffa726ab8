package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Schedule;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which indicators will cost the title: each with what is not earned of it yet, the nearest to being lost first. An indicator
 * earns its weight as far as its tasks are verified; one that asks for documents earns nothing until one is accepted; one
 * without tasks earns all of it with an accepted document, and nothing without.
 */
final class IndicatorTree {
    private final Frame frame;
    private final Words words;
    private final UnitNames units;
    private final Schedule schedule;
    private final Map<String, ObjectNode> coverage;
    private final Map<String, List<ObjectNode>> tasks;

    IndicatorTree(Frame frame, UnitNames units, Schedule schedule, List<ObjectNode> coverage, List<ObjectNode> tasks) {
        this.frame = frame;
        this.words = frame.words();
        this.units = units;
        this.schedule = schedule;
        this.coverage = coverage.stream()
                .collect(Collectors.toMap(row -> row.path("indicatorCode").asString(), Function.identity()));
        this.tasks = tasks.stream()
                .collect(Collectors.groupingBy(row -> row.path("indicatorCode").asString()));
    }

    /** @param campaign a row of {@code campaign-progress} */
    List<IndicatorCell> of(ObjectNode campaign) {
        String why = frame.to("/why/campaign-progress/"
                        + Address.step(campaign.path("campaignId").asString()))
                .with("figure", "tasks.verifiedPercent")
                .toString();
        return campaign.path("indicators")
                .valueStream()
                .map(indicator -> cell(indicator, why))
                .sorted(Comparator.comparing(IndicatorCell::risk)
                        .thenComparing(Comparator.comparingDouble(IndicatorCell::pointsAtStake)
                                .reversed()))
                .toList();
    }

    private IndicatorCell cell(JsonNode indicator, String why) {
        String code = indicator.path("code").asString();
        double weight = Doc.number(indicator, "weight");
        JsonNode figures = indicator.path("tasks");
        Double verified = figures.path("verifiedPercent").isNumber()
                ? (Double) figures.path("verifiedPercent").doubleValue()
                : null;
        @Nullable ObjectNode documents = coverage.get(code);
        boolean missing = documents != null && documents.path("missing").longValue() > 0;
        boolean accepted = documents != null && documents.path("accepted").longValue() > 0;
        long overdue = figures.path("overdue").longValue();
        double atStake = atStake(weight, verified, missing, accepted);
        Risk risk = Risk.of(atStake, verified, missing, overdue, schedule.elapsedPercent());
        return new IndicatorCell(
                code,
                indicator.path("title").asString(),
                words.of("IndicatorMethod", indicator.path("method").asString()),
                words.count(weight),
                materials(documents),
                missing,
                words.count(figures.path("tasks").longValue()),
                words.count(overdue),
                overdue > 0,
                verified == null ? "—" : words.percent(verified),
                verified == null ? 0 : verified,
                atStake,
                words.count(Math.round(atStake * 10) / 10.0),
                risk,
                words.of(risk),
                why,
                tasks.getOrDefault(code, List.of()).stream().map(this::task).toList());
    }

    static double atStake(double weight, @Nullable Double verified, boolean missing, boolean accepted) {
        if (missing) {
            return weight;
        }
        return verified == null ? accepted ? 0 : weight : weight * (100 - verified) / 100;
    }

    private @Nullable String materials(@Nullable ObjectNode documents) {
        if (documents == null
                || documents.path("required").longValue() == 0
                        && documents.path("submitted").longValue() == 0) {
            return null;
        }
        return words.text(
                "campaign.materials.of",
                words.count(documents.path("accepted").longValue()),
                words.count(documents.path("submitted").longValue()));
    }

    private TaskCell task(ObjectNode task) {
        boolean overdue = task.path("overdue").booleanValue();
        String state = task.path("state").asString();
        double verified = Doc.number(task, "verifiedPercent");
        return new TaskCell(
                task.path("taskId").asString(),
                task.path("title").asString(),
                frame.to("/campaign/tasks/" + Address.step(task.path("taskId").asString()))
                        .toString(),
                units.of(task.path("leadUnitId").asString()),
                words.percent(verified),
                verified,
                overdue ? "overdue" : state.toLowerCase(Locale.ROOT),
                overdue ? words.text("campaign.task.overdue") : words.of("TaskState", state));
    }

    /** What may still be lost of the standard's points. */
    static double atStake(List<IndicatorCell> cells) {
        return cells.stream().mapToDouble(IndicatorCell::pointsAtStake).sum();
    }
}
