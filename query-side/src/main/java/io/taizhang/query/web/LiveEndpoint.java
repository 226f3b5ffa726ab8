package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.ChangeFeed;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.Refused;
import java.security.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One stream for all views of a page, where {@code /api/views/{view}/stream} would need one each: a browser keeps six
 * connections to a host. The changes of a view are read once for all who follow it.
 */
@RestController
class LiveEndpoint implements SmartLifecycle {
    private static final int MOST_VIEWS = 24;

    private final Reaches reaches;
    private final Readers readers;
    private final ChangeFeed feed;
    private final Render render;
    private final Duration heartbeat;
    private final int buffer;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /**
     * @param heartbeat how often a page hears of the position when nothing else happens
     * @param buffer batches that may wait for a page before it is let go
     */
    LiveEndpoint(Reaches reaches, Readers readers, ChangeFeed feed, Render render, Duration heartbeat, int buffer) {
        this.reaches = reaches;
        this.readers = readers;
        this.feed = feed;
        this.render = render;
        this.heartbeat = heartbeat;
        this.buffer = buffer;
    }

    @GetMapping("/api/live")
    ResponseEntity<SseEmitter> live(
            @Nullable Principal principal,
            @RequestParam List<String> view,
            @RequestParam(required = false) @Nullable String unit) {
        Actor actor = Asking.actor(principal);
        Set<String> views = new LinkedHashSet<>(view);
        if (views.size() > MOST_VIEWS) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "view", views.size());
        }
        @Nullable String below = unit == null || unit.isBlank() ? null : unit;
        if (below != null) {
            reaches.check(actor, below);
        }
        Map<String, String> onlyKeys = new HashMap<>();
        for (String name : views) {
            @Nullable String onlyKey = readers.onlyKey(actor, name);
            if (onlyKey != null) {
                onlyKeys.put(name, onlyKey);
            }
        }
        SseEmitter client = new SseEmitter(0L);
        LiveStream stream = new LiveStream(client, actor, reaches, below, onlyKeys, render, heartbeat, buffer);
        Map<String, Long> standing = feed.listen(views, stream);
        open.add(stream);
        Thread.ofVirtual().name("live-stream").start(() -> {
            try {
                stream.run(standing);
            } finally {
                open.remove(stream);
                feed.leave(stream);
            }
        });
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(client);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
