package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.query.engine.Changes;
import io.taizhang.query.engine.Changes.Change;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page that follows views: {@code standing} with each view's position when it begins, then {@code changed} with the
 * position and the keys that changed by view, {@code "*"} where all may have, and {@code position} where nothing of the
 * page's has. What the rows say is not told: the page reads them again. One that is too slow for its buffer is let go.
 */
final class LiveStream implements Consumer<Changes> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    /** Wakes the sender to see that it is over. */
    private static final Changes NOTHING_MORE = new Changes("", 0, 0, false, List.of());

    private static final String ALL = "*";
    private static final int FEW = 100;
    /** The least time between two positions that are told for no row of the page's own. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final SseEmitter client;
    private final Actor actor;
    private final Reaches reaches;
    private final @Nullable String unit;
    private final Map<String, String> onlyKeys;
    private final Render render;
    private final Duration heartbeat;
    private final int buffer;
    private final BlockingQueue<Changes> waiting;
    private final JsonMapper json = JsonMapper.shared();
    private volatile boolean over;
    private volatile boolean gone;
    private Reach reach;
    private long position;
    private long told;

    /**
     * @param unit that unit and all below it; null for all within reach
     * @param onlyKeys of the only rows that the reader reads, by view; of others it reads all
     */
    LiveStream(
            SseEmitter client,
            Actor actor,
            Reaches reaches,
            @Nullable String unit,
            Map<String, String> onlyKeys,
            Render render,
            Duration heartbeat,
            int buffer) {
        this.client = client;
        this.actor = actor;
        this.reaches = reaches;
        this.reach = reaches.of(actor);
        this.unit = unit;
        this.onlyKeys = Map.copyOf(onlyKeys);
        this.render = render;
        this.heartbeat = heartbeat;
        this.buffer = buffer;
        this.waiting = new ArrayBlockingQueue<>(buffer + 1);
        client.onCompletion(this::leave);
        client.onError(cause -> leave());
        client.onTimeout(this::leave);
    }

    /** The client has gone and its request is over: nothing of it may be touched any more, for another may have it already. */
    private void leave() {
        gone = true;
        end();
    }

    @Override
    public void accept(Changes changes) {
        if (waiting.size() >= buffer || !waiting.offer(changes)) {
            end();
        }
    }

    void end() {
        over = true;
        waiting.offer(NOTHING_MORE);
    }

    /** Sends until the client is gone, or {@link #end} was called. */
    void run(Map<String, Long> standing) {
        try {
            position =
                    standing.values().stream().mapToLong(Long::longValue).max().orElse(0);
            tell("standing", Map.of("position", position, "views", standing));
            while (!over) {
                next();
            }
            end(client::complete);
        } catch (IOException nobodyThere) {
            // The server notices itself that nobody is there, and ends the request.
            LOG.debug("A page that followed has gone", nobodyThere);
        } catch (IllegalStateException failure) {
            end(() -> client.completeWithError(failure));
        } catch (LedgerUnavailableException away) {
            // How far it sees is unknown: it comes back when that can be told again.
            end(client::complete);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(client::complete);
        }
    }

    private void end(Runnable request) {
        if (!gone) {
            try {
                request.run();
            } catch (IllegalStateException theServerWasQuicker) {
                LOG.debug("A request was over already", theServerWasQuicker);
            }
        }
    }

    private void next() throws IOException, InterruptedException {
        boolean untold = told < position;
        Duration quiet = untold && SOON.compareTo(heartbeat) < 0 ? SOON : heartbeat;
        Changes first = waiting.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            tell("position", Map.of("position", position));
            return;
        }
        List<Changes> batch = new ArrayList<>(List.of(first));
        waiting.drainTo(batch);
        Map<String, Object> changed = new TreeMap<>();
        for (Changes changes : batch) {
            if (changes != NOTHING_MORE) {
                gather(changes, changed);
            }
        }
        if (!changed.isEmpty()) {
            tell("changed", Map.of("position", position, "views", changed));
        }
    }

    private void gather(Changes changes, Map<String, Object> changed) {
        position = Math.max(position, changes.upTo());
        Reach now = reaches.of(actor, position);
        boolean sameReach = now.equals(reach);
        reach = now;
        if (changes.reset() || !sameReach) {
            changed.put(changes.view(), ALL);
            return;
        }
        List<String> keys = changes.rows().stream()
                .filter(change -> concerns(changes.view(), change))
                .map(Change::key)
                .toList();
        if (!keys.isEmpty()) {
            changed.merge(changes.view(), keys.size() > FEW ? ALL : keys, LiveStream::both);
        }
    }

    private static Object both(Object some, Object others) {
        if (some instanceof List<?> keys && others instanceof List<?> more && keys.size() + more.size() <= FEW) {
            List<Object> all = new ArrayList<>(keys);
            all.addAll(more);
            return all;
        }
        return ALL;
    }

    private boolean concerns(String view, Change change) {
        @Nullable String doc = change.doc();
        boolean within = doc == null
                ? reach.covers(change.units())
                : render.isWithin(reach, change.units(), doc) && !render.neverShowed(actor, doc);
        return within
                && (unit == null || change.units().contains(unit))
                && onlyKeys.getOrDefault(view, change.key()).equals(change.key());
    }

    private void tell(String what, Object data) throws IOException {
        told = position;
        client.send(SseEmitter.event()
                .name(what)
                .id(Long.toString(position))
                .data(json.writeValueAsString(data), MediaType.TEXT_PLAIN));
    }
}
