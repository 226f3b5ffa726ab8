package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.ChangeFeed;
import io.taizhang.query.engine.Changes;
import io.taizhang.query.engine.Questions.WatchView;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import java.security.Principal;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Changed rows as they change. A client that comes back says with {@code Last-Event-ID} what it has seen. */
@RestController
class StreamEndpoint implements SmartLifecycle {
    /** Batches kept between the registration of a subscription and its first reader. */
    private static final int REPLAYED = 64;

    private final Asking asking;
    private final Reaches reaches;
    private final Readers readers;
    private final ChangeFeed feed;
    private final Render render;
    private final Duration heartbeat;
    private final int buffer;
    private final Set<ViewStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /**
     * @param heartbeat how often a client hears of the position when nothing else happens
     * @param buffer batches that may wait for a client before it is let go
     */
    StreamEndpoint(
            Asking asking,
            Reaches reaches,
            Readers readers,
            ChangeFeed feed,
            Render render,
            Duration heartbeat,
            int buffer) {
        this.asking = asking;
        this.reaches = reaches;
        this.readers = readers;
        this.feed = feed;
        this.render = render;
        this.heartbeat = heartbeat;
        this.buffer = buffer;
    }

    @GetMapping("/api/views/{view}/stream")
    ResponseEntity<SseEmitter> stream(
            @Nullable Principal principal,
            @PathVariable String view,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given).only("unit", "after");
        String unit = parameters.text("unit");
        if (unit != null) {
            reaches.check(actor, unit);
        }
        Long after = seen == null || seen.isBlank()
                ? parameters.position("after")
                : (Long) Parameters.position("Last-Event-ID", seen);
        SseEmitter client = new SseEmitter(0L);
        String onlyKey = readers.onlyKey(actor, view);
        ViewStream stream =
                new ViewStream(client, actor, reaches, unit, onlyKey, render.on(Occasion.current()), heartbeat, buffer);
        start(view, after, stream);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(client);
    }

    private void start(String view, @Nullable Long after, ViewStream stream) {
        WatchView watch = new WatchView(view, after);
        // Followed before it is read, so that nothing falls between what was missed and what comes.
        feed.follow(view);
        SubscriptionQueryResult<Changes, Changes> subscription = null;
        Changes missed;
        try {
            subscription = asking.gateway()
                    .subscriptionQuery(
                            WatchView.class.getName(),
                            watch,
                            ResponseTypes.instanceOf(Changes.class),
                            ResponseTypes.instanceOf(Changes.class),
                            REPLAYED);
            subscription.updates().subscribe(stream::offer, failure -> stream.end(), stream::end);
            missed = Objects.requireNonNull(subscription.initialResult().block());
        } catch (RuntimeException e) {
            letGo(view, subscription);
            throw e;
        }
        send(view, stream, subscription, missed);
    }

    private void send(
            String view, ViewStream stream, SubscriptionQueryResult<Changes, Changes> subscription, Changes missed) {
        open.add(stream);
        Thread.ofVirtual().name("view-stream").start(() -> {
            try {
                stream.run(missed);
            } finally {
                open.remove(stream);
                letGo(view, subscription);
            }
        });
    }

    private void letGo(String view, @Nullable SubscriptionQueryResult<Changes, Changes> subscription) {
        if (subscription != null) {
            subscription.cancel();
        }
        feed.unfollow(view);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(ViewStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
