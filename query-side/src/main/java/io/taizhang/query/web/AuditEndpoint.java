package io.taizhang.query.web;

import static io.taizhang.api.Role.ADMIN;
import static io.taizhang.api.Role.AUDITOR;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.query.engine.ParkedRow;
import io.taizhang.query.engine.ParkedRows;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.RebuildReport;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.Refused;
import java.net.URI;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Rebuilds with their verdicts, and rows that stand still. */
@RestController
@RequestMapping("/api/audit")
class AuditEndpoint {
    private static final int LONGEST_REASON = 4_000;

    private final Reaches reaches;
    private final Readers readers;
    private final Rebuilds rebuilds;
    private final ParkedRows parked;
    private final Render render;

    AuditEndpoint(
            Reaches reaches, Readers readers, Rebuilds rebuilds, ParkedRows parked, Render render) {
        this.reaches = reaches;
        this.readers = readers;
        this.rebuilds = rebuilds;
        this.parked = parked;
        this.render = render;
    }

    /** Somebody with one of these roles at the top unit: views are built, and rows mended, for all units at once. */
    private Actor overall(@Nullable Principal principal, Role... roles) {
        Actor actor = Asking.actor(principal, roles);
        reaches.checkSeesEverything(actor);
        return actor;
    }

    /** @param mode {@code REBUILD} where absent */
    record RebuildWanted(@Nullable String view, @Nullable RebuildMode mode) {}

    @PostMapping("/rebuilds")
    ResponseEntity<Map<String, Object>> rebuild(@Nullable Principal principal, @RequestBody RebuildWanted wanted) {
        Actor actor = overall(principal, AUDITOR, ADMIN);
        if (wanted.view() == null) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "view", "");
        }
        RebuildMode mode = wanted.mode() == null ? RebuildMode.REBUILD : wanted.mode();
        UUID id = rebuilds.start(wanted.view(), mode, actor.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/audit/rebuilds/" + id))
                .body(Map.of("id", id));
    }

    @GetMapping("/rebuilds/{id}")
    Map<String, Object> rebuild(@Nullable Principal principal, @PathVariable String id) {
        Actor actor = overall(principal, AUDITOR, ADMIN);
        return answer(actor, find(id));
    }

    private RebuildReport find(String id) {
        try {
            return rebuilds.find(UUID.fromString(id)).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_REBUILD, id));
        } catch (IllegalArgumentException e) {
            throw new QueryRefusal(Refused.UNKNOWN_REBUILD, id);
        }
    }

    private Map<String, Object> answer(Actor actor, RebuildReport report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", report.id());
        answer.put("view", report.view());
        answer.put("mode", report.mode());
        answer.put("state", report.state());
        answer.put("requestedBy", report.requestedBy());
        answer.put("position", report.position());
        answer.put("head", report.head());
        answer.put("facts", report.facts());
        answer.put("rows", report.rows());
        answer.put("differing", report.differing());
        answer.put("differences", differences(actor, report));
        answer.put("failure", report.failure());
        answer.put("startedAt", report.startedAt());
        answer.put("finishedAt", report.finishedAt());
        return answer;
    }

    /** How many rows differ is told; what they say is for those who read the view. */
    private @Nullable JsonNode differences(Actor actor, RebuildReport report) {
        return report.differences() == null || !readers.readsAll(actor, report.view())
                ? null
                : render.differences(actor, report.view(), report.differences());
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
