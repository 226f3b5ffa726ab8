package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.Answers.Catalogue;
import io.taizhang.query.engine.Answers.Facts;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Questions.FindFacts;
import io.taizhang.query.engine.Questions.FindRow;
import io.taizhang.query.engine.Questions.FindRowAsOf;
import io.taizhang.query.engine.Questions.ListViews;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowPage;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.engine.ViewInfo;
import io.taizhang.query.engine.ViewPositions;
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

/** The rows of all views. A client that was answered a position may ask for rows that include it. */
@RestController
@RequestMapping("/api/views")
class ViewEndpoint {
    static final String POSITION = "Ledger-Position";
    private static final Set<String> RESERVED = Set.of("unit", "on", "q", "page", "size", "sort");
    private static final int FACTS = 100;

    private final Asking asking;
    private final Reaches reaches;
    private final Readers readers;
    private final ViewPositions positions;
    private final Render render;
    private final RowAccess access;
    private final InstantSource clock;

    ViewEndpoint(
            Asking asking,
            Reaches reaches,
            Readers readers,
            ViewPositions positions,
            Render render,
            InstantSource clock) {
        this.asking = asking;
        this.reaches = reaches;
        this.readers = readers;
        this.positions = positions;
        this.render = render;
        this.access = new RowAccess(asking, reaches, render);
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
            reaches.check(actor, unit);
        }
        RowsAsked asked = new RowsAsked(
                view,
                reaches.of(actor),
                unit,
                readers.onlyKey(actor, view),
                actor.seesPersonalData(),
                during(parameters.day("on")),
                parameters.others(RESERVED),
                parameters.text("q"),
                parameters.whole("page", 0, 1_000_000, 0),
                parameters.whole("size", 1, RowsAsked.LARGEST_PAGE, 50),
                parameters.text("sort"));
        await(view, position);
        RowPage page = asking.ask(asked, RowPage.class);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "items",
                page.items().stream().map(row -> render.row(actor, view, row)).toList());
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
        readers.check(actor, view, key);
        await(view, position);
        FoundRow row = asking.ask(
                asOf == null ? new FindRow(view, key) : new FindRowAsOf(view, key, asOf, time), FoundRow.class);
        access.check(actor, view, row, asOf != null);
        return render.row(actor, view, row);
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
        readers.check(actor, view, key);
        Facts facts = asking.ask(
                new FindFacts(view, key, reaches.of(actor), actor.seesPersonalData(), after == null ? 0 : after, limit),
                Facts.class);
        if (facts.items().isEmpty() && after == null) {
            access.check(actor, view, access.present(view, key), false);
        }
        checkFacts(actor, view, key, facts.items());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "items",
                facts.items().stream().map(fact -> render.fact(actor, fact)).toList());
        answer.put(
                "next",
                facts.items().size() < limit ? null : facts.items().getLast().position());
        return answer;
    }

    /** Whoever sees a row of another unit sees the facts of it that lie in that unit. */
    private void checkFacts(Actor actor, String view, String key, List<Fact> facts) {
        Reach reach = reaches.of(actor);
        List<Fact> foreign =
                facts.stream().filter(fact -> !reach.covers(fact.units())).toList();
        if (foreign.isEmpty()) {
            return;
        }
        FoundRow row = access.present(view, key);
        boolean seen = !row.units().isEmpty() && render.isWithin(reach, List.of(), row.doc());
        if (!seen
                || !foreign.stream()
                        .allMatch(fact -> fact.units().contains(row.units().getLast()))) {
            throw new QueryRefusal(Refused.OUT_OF_SCOPE, key);
        }
    }

    private During during(@Nullable LocalDate day) {
        return day == null ? During.now(clock.instant()) : During.day(day);
    }

    private void await(String view, @Nullable String position) {
        if (position != null) {
            positions.await(view, Parameters.position(POSITION, position));
        }
    }
}
