package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.Answers.Catalogue;
import io.taizhang.query.engine.Questions.ListViews;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.engine.ViewInfo;
import io.taizhang.query.web.Reading.Told;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of all views. A client that was answered a position may ask for rows that include it. */
@RestController
@RequestMapping("/api/views")
class ViewEndpoint {
    static final String POSITION = "Ledger-Position";
    private static final Set<String> RESERVED = Set.of("unit", "on", "q", "page", "size", "sort");
    private static final int FACTS = 100;

    private final Asking asking;
    private final Reading reading;
    private final InstantSource clock;

    ViewEndpoint(Asking asking, Reading reading, InstantSource clock) {
        this.asking = asking;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    List<ViewInfo> catalogue(@Nullable Principal principal) {
        return asking.ask(new ListViews(Asking.actor(principal)), Catalogue.class)
                .views();
    }

    @GetMapping(path = "/{view}", params = "!asOf")
    Map<String, Object> list(
            @Nullable Principal principal,
            @PathVariable String view,
            @RequestHeader(name = POSITION, required = false) @Nullable String position,
            @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given);
        String unit = parameters.text("unit");
        if (unit != null) {
            reading.reaches().check(actor, unit);
        }
        RowsAsked asked = new RowsAsked(
                view,
                reading.reaches().of(actor),
                unit,
                actor.seesPersonalData(),
                during(parameters.day("on")),
                parameters.others(RESERVED),
                parameters.text("q"),
                parameters.whole("page", 0, 1_000_000, 0),
                parameters.whole("size", 1, RowsAsked.LARGEST_PAGE, 50),
                parameters.text("sort"));
        await(view, position);
        Told page = reading.list(actor, asked);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.items());
        answer.put("page", page.page());
        answer.put("size", page.size());
        answer.put("total", page.total());
        answer.put("position", page.position());
        answer.put("totals", page.totals());
        return answer;
    }

    @GetMapping("/{view}/{key}")
    JsonNode row(
            @Nullable Principal principal,
            @PathVariable String view,
            @PathVariable String key,
            @RequestHeader(name = POSITION, required = false) @Nullable String position,
            @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given).only("asOf", "time");
        Time time = parameters.choice("time", Time.class, Time.RECORDED);
        Instant asOf = parameters.instant("asOf");
        await(view, position);
        return reading.row(actor, view, key, asOf, time);
    }

    @GetMapping("/{view}/{key}/facts")
    Map<String, Object> facts(
            @Nullable Principal principal,
            @PathVariable String view,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given).only("after", "limit");
        Long after = parameters.position("after");
        int limit = parameters.whole("limit", 1, RowsAsked.LARGEST_PAGE, FACTS);
        List<ObjectNode> facts = reading.facts(actor, view, key, after, limit);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", facts);
        answer.put("next", facts.size() < limit ? null : facts.getLast().get("position"));
        return answer;
    }

    private During during(@Nullable LocalDate day) {
        return day == null ? During.now(clock.instant()) : During.day(day);
    }

    private void await(String view, @Nullable String position) {
        reading.await(view, position == null ? null : Parameters.position(POSITION, position));
    }
}
