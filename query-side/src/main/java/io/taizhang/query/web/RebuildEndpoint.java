package io.taizhang.query.web;

import static io.taizhang.api.Role.ADMIN;
import static io.taizhang.api.Role.AUDITOR;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.RebuildRequest;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.Refused;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Rebuilds of views, with their verdicts; for auditors and administrators at the top unit, since they concern all rows. */
@RestController
@RequestMapping("/api/audit/rebuilds")
class RebuildEndpoint implements SmartLifecycle {
    private static final int MOST_LISTED = 200;

    private final Reaches reaches;
    private final Rebuilds rebuilds;
    private final RebuildAnswers answers;
    private final Duration heartbeat;
    private final Set<RebuildStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** @param heartbeat how often a client hears of a rebuild when nothing else happens */
    RebuildEndpoint(Reaches reaches, Rebuilds rebuilds, RebuildAnswers answers, Duration heartbeat) {
        this.reaches = reaches;
        this.rebuilds = rebuilds;
        this.answers = answers;
        this.heartbeat = heartbeat;
    }

    private Actor overall(@Nullable Principal principal) {
        Actor actor = Asking.actor(principal, AUDITOR, ADMIN);
        reaches.checkSeesEverything(actor);
        return actor;
    }

    /**
     * Either one view or all.
     *
     * @param mode {@code REBUILD} where absent
     */
    record Wanted(
            @Nullable String view,
            @Nullable Boolean all,
            @Nullable RebuildMode mode) {

        boolean isForAll() {
            return Boolean.TRUE.equals(all);
        }
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> begin(@Nullable Principal principal, @RequestBody Wanted wanted) {
        Actor actor = overall(principal);
        if ((wanted.view() == null) != wanted.isForAll()) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "view", wanted.view() == null ? "" : wanted.view());
        }
        RebuildMode mode = wanted.mode() == null ? RebuildMode.REBUILD : wanted.mode();
        UUID id = wanted.view() == null
                ? rebuilds.startAll(mode, actor.id())
                : rebuilds.start(wanted.view(), mode, actor.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/audit/rebuilds/" + id))
                .body(Map.of("id", id));
    }

    @GetMapping
    Map<String, Object> newest(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        overall(principal);
        Parameters parameters = new Parameters(given).only("view", "limit");
        List<Map<String, Object>> items =
                rebuilds.newest(parameters.text("view"), parameters.whole("limit", 1, MOST_LISTED, 20)).stream()
                        .map(RebuildAnswers::brief)
                        .toList();
        return Map.of("items", items);
    }

    @GetMapping("/{id}")
    Map<String, Object> find(@Nullable Principal principal, @PathVariable String id) {
        Actor actor = overall(principal);
        UUID number = number(id);
        return answers.whole(
                actor, rebuilds.request(number).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_REBUILD, id)));
    }

    private static UUID number(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new QueryRefusal(Refused.UNKNOWN_REBUILD, id);
        }
    }

    @GetMapping("/{id}/stream")
    ResponseEntity<SseEmitter> stream(@Nullable Principal principal, @PathVariable String id) {
        Actor actor = overall(principal);
        UUID number = number(id);
        RebuildRequest found =
                rebuilds.request(number).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_REBUILD, id));
        SseEmitter client = new SseEmitter(0L);
        RebuildStream stream = new RebuildStream(
                client,
                actor,
                answers.on(Occasion.current()),
                () -> rebuilds.peek(number).orElse(found),
                () -> rebuilds.request(number).orElse(found),
                heartbeat);
        open.add(stream);
        Thread.ofVirtual().name("rebuild-stream").start(() -> {
            try {
                stream.run();
            } finally {
                open.remove(stream);
            }
        });
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(client);
    }

    /** Cancels what is waiting or running, discards what is held. */
    @DeleteMapping("/{id}")
    Map<String, Object> cancel(@Nullable Principal principal, @PathVariable String id) {
        Actor actor = overall(principal);
        return answers.whole(actor, rebuilds.cancel(number(id), actor.id()));
    }

    /** Has held rows take the place of the live ones. */
    @PostMapping("/{id}/swap")
    ResponseEntity<Map<String, Object>> swap(@Nullable Principal principal, @PathVariable String id) {
        Actor actor = overall(principal);
        return ResponseEntity.accepted().body(answers.whole(actor, rebuilds.swap(number(id), actor.id())));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(RebuildStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
