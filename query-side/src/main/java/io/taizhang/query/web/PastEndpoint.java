package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.ComponentChange;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.PastRowsAsked;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Questions.FindRowAsOf;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowHistory;
import io.taizhang.query.engine.RowPage;
import io.taizhang.query.engine.RowStep;
import io.taizhang.query.engine.RowSteps;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.StepsAsked;
import io.taizhang.query.engine.TimeMachine.Time;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as they once stood, what became of one between two instants, and the facts that a figure rests on. What an actor may
 * not see is left out of the facts; the figures are those of the row, whoever looks.
 */
@RestController
@RequestMapping("/api/views/{view}")
class PastEndpoint {
    private static final int STEPS = 100;

    private final Asking asking;
    private final Reaches reaches;
    private final Readers readers;
    private final RowHistory history;
    private final Render render;
    private final RowAccess access;

    PastEndpoint(Asking asking, Reaches reaches, Readers readers, RowHistory history, Render render) {
        this.asking = asking;
        this.reaches = reaches;
        this.readers = readers;
        this.history = history;
        this.render = render;
        this.access = new RowAccess(asking, reaches, render);
    }

    private enum Order {
        OLDEST,
        NEWEST
    }

    /** All rows of a view as they stood at an instant, in the order of their keys. */
    @GetMapping(params = "asOf")
    Map<String, Object> list(
            @Nullable Principal principal,
            @PathVariable String view,
            @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given).only("asOf", "time", "unit", "page", "size");
        String unit = parameters.text("unit");
        if (unit != null) {
            reaches.check(actor, unit);
        }
        Instant asOf = required(parameters, "asOf");
        PastRowsAsked asked = new PastRowsAsked(
                view,
                reaches.of(actor),
                unit,
                readers.onlyKey(actor, view),
                actor.seesPersonalData(),
                asOf,
                time(parameters),
                parameters.whole("page", 0, 1_000_000, 0),
                parameters.whole("size", 1, RowsAsked.LARGEST_PAGE, 50));
        RowPage page = asking.ask(asked, RowPage.class);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", render.rows(actor, view, page.items()));
        answer.put("page", page.page());
        answer.put("size", page.size());
        answer.put("total", page.total());
        answer.put("position", page.position());
        answer.put("asOf", asOf.toString());
        return answer;
    }

    /** The row at the first instant, the row at the second, and every fact between them with what it changed. */
    @GetMapping("/{key}/changes")
    Map<String, Object> changes(
            @Nullable Principal principal,
            @PathVariable String view,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given).only("from", "to", "time", "after", "before", "order", "limit");
        Instant from = required(parameters, "from");
        Instant to = parameters.instant("to");
        if (to != null && to.isBefore(from)) {
            throw new QueryRefusal(Refused.REVERSED_INSTANTS, from, to);
        }
        Time time = time(parameters);
        readers.check(actor, view, key);
        Optional<FoundRow> earlier = asOf(view, key, from, time);
        Optional<FoundRow> later = asOf(view, key, to, time);
        if (earlier.isEmpty() && later.isEmpty()) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, view, key);
        }
        earlier.ifPresent(row -> access.check(actor, view, row, true));
        later.ifPresent(row -> access.check(actor, view, row, true));
        RowSteps steps = steps(actor, view, later.or(() -> earlier).orElseThrow(), null, from, to, parameters);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", from.toString());
        answer.put("to", to == null ? null : to.toString());
        answer.put("before", earlier.map(row -> render.row(actor, view, row)).orElse(null));
        answer.put("after", later.map(row -> render.row(actor, view, row)).orElse(null));
        answer.put("items", told(actor, steps.items(), false));
        answer.put("next", steps.next());
        return answer;
    }

    /** What a figure is, or was, and the facts that made it so. */
    @GetMapping("/{key}/trace")
    Map<String, Object> trace(
            @Nullable Principal principal,
            @PathVariable String view,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters =
                new Parameters(given).only("figure", "asOf", "time", "after", "before", "order", "limit");
        String figure = parameters.text("figure");
        if (figure == null) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "figure", "");
        }
        Instant asOf = parameters.instant("asOf");
        readers.check(actor, view, key);
        FoundRow row = asOf(view, key, asOf, time(parameters))
                .orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_ROW, view, key));
        access.check(actor, view, row, asOf != null);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("figure", figure);
        answer.put("value", value(actor, history.value(view, row, figure, actor.seesPersonalData())));
        answer.put("position", row.position());
        RowSteps steps = steps(actor, view, row, figure, null, asOf, parameters);
        answer.put("items", told(actor, steps.items(), true));
        answer.put("next", steps.next());
        return answer;
    }

    private RowSteps steps(
            Actor actor,
            String view,
            FoundRow row,
            @Nullable String figure,
            @Nullable Instant from,
            @Nullable Instant to,
            Parameters parameters) {
        Long after = parameters.position("after");
        Long before = parameters.position("before");
        Order usual = before != null && after == null ? Order.NEWEST : Order.OLDEST;
        Reach reach = reaches.of(actor);
        boolean shownByAnother = !reach.covers(row.units()) && !row.units().isEmpty();
        StepsAsked asked = new StepsAsked(
                view,
                row.key(),
                figure,
                reach,
                shownByAnother ? row.units().getLast() : null,
                actor.seesPersonalData(),
                from,
                to,
                time(parameters),
                after,
                before,
                parameters.choice("order", Order.class, usual) == Order.NEWEST,
                parameters.whole("limit", 1, RowsAsked.LARGEST_PAGE, STEPS));
        return asking.ask(asked, RowSteps.class);
    }

    private JsonNode value(Actor actor, @Nullable JsonNode value) {
        return render.parts(actor, Collections.singletonList(value)).getFirst();
    }

    /** @param inOne whether each step changes one figure, which then stands beside the fact */
    private List<Map<String, Object>> told(Actor actor, List<RowStep> steps, boolean inOne) {
        List<ObjectNode> facts =
                render.facts(actor, steps.stream().map(RowStep::fact).toList());
        List<@Nullable JsonNode> values = new ArrayList<>();
        steps.forEach(step -> step.changes().forEach(change -> {
            values.add(change.before());
            values.add(change.after());
        }));
        Iterator<JsonNode> opened = render.parts(actor, values).iterator();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("fact", facts.get(i));
            List<Map<String, Object>> changes = steps.get(i).changes().stream()
                    .map(change -> change(change, opened, !inOne))
                    .toList();
            if (inOne) {
                line.putAll(changes.getFirst());
            } else {
                line.put("changes", changes);
            }
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, Object> change(ComponentChange change, Iterator<JsonNode> opened, boolean named) {
        Map<String, Object> line = new LinkedHashMap<>();
        if (named) {
            line.put("path", change.path());
        }
        line.put("before", opened.next());
        line.put("after", opened.next());
        line.put("delta", change.delta().orElse(null));
        return line;
    }

    private Optional<FoundRow> asOf(String view, String key, @Nullable Instant instant, Time time) {
        FindRowAsOf question = instant == null
                ? new FindRowAsOf(view, key, Instant.MAX, Time.RECORDED)
                : new FindRowAsOf(view, key, instant, time);
        try {
            return Optional.of(asking.ask(question, FoundRow.class));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Time time(Parameters parameters) {
        return parameters.choice("time", Time.class, Time.RECORDED);
    }

    private static Instant required(Parameters parameters, String name) {
        Instant instant = parameters.instant(name);
        if (instant == null) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, name, "");
        }
        return instant;
    }
}
