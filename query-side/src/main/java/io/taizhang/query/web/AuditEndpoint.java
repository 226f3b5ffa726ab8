package io.taizhang.query.web;

import static io.taizhang.api.Role.ADMIN;
import static io.taizhang.api.Role.AUDITOR;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.query.engine.ParkedRow;
import io.taizhang.query.engine.ParkedRows;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows that stand still. */
@RestController
@RequestMapping("/api/audit")
class AuditEndpoint {
    private static final int LONGEST_REASON = 4_000;

    private final Reaches reaches;
    private final ParkedRows parked;

    AuditEndpoint(Reaches reaches, ParkedRows parked) {
        this.reaches = reaches;
        this.parked = parked;
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
