package io.taizhang.query.web;

import static io.taizhang.api.Role.ADMIN;
import static io.taizhang.api.Role.AUDITOR;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.JournalPage;
import io.taizhang.query.engine.ParkedRow;
import io.taizhang.query.engine.ParkedRows;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal, and rows that stand still. */
@RestController
@RequestMapping("/api/audit")
class AuditEndpoint {
    private static final int LONGEST_REASON = 4_000;

    private final Asking asking;
    private final Reaches reaches;
    private final ParkedRows parked;
    private final Render render;

    AuditEndpoint(Asking asking, Reaches reaches, ParkedRows parked, Render render) {
        this.asking = asking;
        this.reaches = reaches;
        this.parked = parked;
        this.render = render;
    }

    enum Order {
        OLDEST,
        NEWEST
    }

    @GetMapping("/events")
    Map<String, Object> events(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given)
                .only("subject", "actor", "type", "from", "to", "after", "before", "limit", "order");
        Long before = parameters.position("before");
        boolean newest = before != null || parameters.choice("order", Order.class, Order.OLDEST) == Order.NEWEST;
        JournalPage page = asking.ask(
                new JournalAsked(
                        reaches.of(actor),
                        actor.seesPersonalData(),
                        parameters.text("subject"),
                        parameters.text("actor"),
                        parameters.text("type"),
                        parameters.instant("from"),
                        parameters.instant("to"),
                        newest ? before : parameters.position("after"),
                        newest,
                        parameters.whole("limit", 1, JournalAsked.LARGEST, 100)),
                JournalPage.class);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", render.facts(actor, page.items()));
        answer.put("next", page.next());
        answer.put("position", page.position());
        return answer;
    }

    /** Somebody with one of these roles at the top unit: rows are mended for all units at once. */
    private Actor overall(@Nullable Principal principal, Role... roles) {
        Actor actor = Asking.actor(principal, roles);
        reaches.checkSeesEverything(actor);
        return actor;
    }

    @GetMapping("/parked")
    List<ParkedRow> parked(@Nullable Principal principal) {
        overall(principal, AUDITOR, ADMIN);
        return parked.all();
    }

    @PostMapping("/parked/{view}/{key}/retry")
    ResponseEntity<Void> retry(@Nullable Principal principal, @PathVariable String view, @PathVariable String key) {
        overall(principal, AUDITOR, ADMIN);
        parked.retry(view, key);
        return ResponseEntity.noContent().build();
    }

    record Skip(@Nullable String reason) {}

    @PostMapping("/parked/{view}/{key}/skip")
    ResponseEntity<Void> skip(
            @Nullable Principal principal,
            @PathVariable String view,
            @PathVariable String key,
            @RequestBody Skip skip) {
        Actor actor = overall(principal, ADMIN);
        String reason = skip.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "reason", "");
        }
        parked.skip(view, key, actor.id(), reason);
        return ResponseEntity.noContent().build();
    }
}
