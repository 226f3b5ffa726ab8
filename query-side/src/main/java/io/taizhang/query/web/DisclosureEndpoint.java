package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.query.export.Scratch;
import io.taizhang.query.oc4ids.Names;
import io.taizhang.query.oc4ids.ProjectPackage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Projects as a package of the Open Contracting for Infrastructure Data Standard: those that the actor's lists show. */
@RestController
class DisclosureEndpoint {
    private static final String PROJECTS = "renovation-progress";

    private final Rows rows;
    private final Ledger ledger;
    private final Reaches reaches;
    private final ViewPositions positions;
    private final Docs docs;

    DisclosureEndpoint(Rows rows, Ledger ledger, Reaches reaches, ViewPositions positions, Docs docs) {
        this.rows = rows;
        this.ledger = ledger;
        this.reaches = reaches;
        this.positions = positions;
        this.docs = docs;
    }

    @GetMapping("/api/oc4ids/projects")
    void projects(
            @Nullable Principal principal,
            @RequestHeader(name = ViewEndpoint.POSITION, required = false) @Nullable String position,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given).only("unit", "year", "kind", "stage");
        String unit = parameters.text("unit");
        if (unit != null) {
            reaches.check(actor, unit);
        }
        await(position);
        Map<String, String> filters = parameters.others(Set.of("unit"));
        List<String> keys = new ArrayList<>();
        long at = keys(actor, unit, filters, keys);
        if (keys.isEmpty()) {
            throw new QueryRefusal(Refused.NO_PROJECTS);
        }
        send(actor, unit, keys, at, request, response);
    }

    @GetMapping("/api/oc4ids/projects/{project}")
    void project(
            @Nullable Principal principal,
            @PathVariable String project,
            @RequestHeader(name = ViewEndpoint.POSITION, required = false) @Nullable String position,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Actor actor = Asking.actor(principal);
        new Parameters(given).only();
        await(position);
        var row = rows.find(PROJECTS, project)
                .orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_ROW, PROJECTS, project));
        if (!reaches.of(actor).covers(row.units())) {
            throw new QueryRefusal(Refused.OUT_OF_SCOPE, project);
        }
        send(actor, null, List.of(project), ledger.head(), request, response);
    }

    private void await(@Nullable String position) {
        if (position != null) {
            positions.await(PROJECTS, Parameters.position(ViewEndpoint.POSITION, position));
        }
    }

    private long keys(Actor actor, @Nullable String unit, Map<String, String> filters, List<String> keys) {
        AtomicLong at = new AtomicLong();
        RowsAsked asked = new RowsAsked(
                PROJECTS,
                reaches.of(actor),
                unit,
                null,
                actor.seesPersonalData(),
                During.now(Instant.EPOCH),
                filters,
                null,
                0,
                RowsAsked.LARGEST_PAGE,
                null);
        rows.each(asked, position -> {
            at.set(position);
            return row -> keys.add(row.key());
        });
        return at.get();
    }

    private void send(
            Actor actor,
            @Nullable String unit,
            List<String> keys,
            long at,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        URI address = ServletUriComponentsBuilder.fromRequest(request).build().toUri();
        Names names = new NamesInRows();
        String office = names.unit(unit == null ? actor.unitId() : unit).orElse("台账");
        String publisher = ledger.kind() == LedgerKind.SAMPLE ? office + "（示例数据 SAMPLE）" : office;
        try (Scratch file = Scratch.open()) {
            new ProjectPackage(ledger, names, address).write(keys, at, publisher, file.out());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLengthLong(file.bytes());
            response.setHeader(ViewEndpoint.POSITION, Long.toString(at));
            response.setHeader("Ledger-Kind", ledger.kind().name());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            file.sendTo(response.getOutputStream());
        }
    }

    /** As the registers have them, each asked for once. */
    private final class NamesInRows implements Names {
        private final Map<String, Optional<String>> known = new HashMap<>();

        @Override
        public Optional<String> unit(String unitId) {
            return known.computeIfAbsent("unit-register/" + unitId, id -> name("unit-register", unitId));
        }

        @Override
        public Optional<String> place(String placeId) {
            return known.computeIfAbsent("place-register/" + placeId, id -> name("place-register", placeId));
        }

        private Optional<String> name(String view, String key) {
            return rows.find(view, key)
                    .map(row -> docs.tree(row.doc()).path("name").asString(""))
                    .filter(name -> !name.isBlank());
        }
    }
}
