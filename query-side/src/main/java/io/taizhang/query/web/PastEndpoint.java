package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.PastRowsAsked;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowPage;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.web.Histories.Between;
import io.taizhang.query.web.Histories.Change;
import io.taizhang.query.web.Histories.Step;
import io.taizhang.query.web.Histories.Trace;
import io.taizhang.query.web.Histories.Which;
import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
    private final Render render;
    private final Histories histories;

    PastEndpoint(Asking asking, Reaches reaches, Readers readers, Render render, Histories histories) {
        this.asking = asking;
        this.reaches = reaches;
        this.readers = readers;
        this.render = render;
        this.histories = histories;
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
        Between between = histories.between(actor, view, key, from, to, which(parameters));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", from.toString());
        answer.put("to", to == null ? null : to.toString());
        answer.put("before", between.before());
        answer.put("after", between.after());
        answer.put("items", between.steps().stream().map(PastEndpoint::ofAll).toList());
        answer.put("next", between.next());
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
        Trace trace = histories.trace(actor, view, key, figure, parameters.instant("asOf"), which(parameters));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("figure", figure);
        answer.put("value", trace.value());
        answer.put("position", trace.position());
        answer.put("items", trace.steps().stream().map(PastEndpoint::ofOne).toList());
        answer.put("next", trace.next());
        return answer;
    }

    private static Which which(Parameters parameters) {
        Long after = parameters.position("after");
        Long before = parameters.position("before");
        Order usual = before != null && after == null ? Order.NEWEST : Order.OLDEST;
        return new Which(
                time(parameters),
                after,
                before,
                parameters.choice("order", Order.class, usual) == Order.NEWEST,
                parameters.whole("limit", 1, RowsAsked.LARGEST_PAGE, STEPS));
    }

    /** A step with every component that it changed. */
    private static Map<String, Object> ofAll(Step step) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("fact", step.fact());
        line.put(
                "changes",
                step.changes().stream()
                        .map(change -> {
                            Map<String, Object> named = new LinkedHashMap<>();
                            named.put("path", change.path());
                            put(named, change);
                            return named;
                        })
                        .toList());
        return line;
    }

    /** A step that changed one figure, which stands beside the fact. */
    private static Map<String, Object> ofOne(Step step) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("fact", step.fact());
        put(line, step.changes().getFirst());
        return line;
    }

    private static void put(Map<String, Object> line, Change change) {
        line.put("before", change.before());
        line.put("after", change.after());
        line.put("delta", change.delta());
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
