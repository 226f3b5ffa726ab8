package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.query.engine.Changes;
import io.taizhang.query.engine.Changes.Change;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.node.ObjectNode;

/**
 * One client that follows a view: {@code row}, {@code removed}, then {@code position} with the event's id after the last
 * row of a position, and soon after facts that changed no row of the client's: another view's may have changed.
 * {@code reset} where the rows have to be read again, as when units were moved and the client sees others than before. A
 * client that is too slow for its buffer is let go; it comes back with the last position it saw.
 */
final class ViewStream {
    /** Wakes the sender to see that it is over. */
    private static final Changes NOTHING_MORE = new Changes("", 0, 0, false, List.of());

    /** The least time between two positions that are told for no row of the client's own. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final int buffer;
    private final SseEmitter client;
    private final Actor actor;
    private final Reaches reaches;
    private final @Nullable String unit;
    private final @Nullable String onlyKey;
    private final Render render;
    private final Duration heartbeat;
    private final BlockingQueue<Changes> waiting;
    private volatile boolean over;
    private Reach reach;
    private long epoch;
    private long position;
    private long told;
    private long toldAt;

    /**
     * @param unit that unit and all below it; null for all within reach
     * @param onlyKey of the only row that the client reads; null where it reads all
     */
    ViewStream(
            SseEmitter client,
            Actor actor,
            Reaches reaches,
            @Nullable String unit,
            @Nullable String onlyKey,
            Render render,
            Duration heartbeat,
            int buffer) {
        this.client = client;
        this.actor = actor;
        this.reaches = reaches;
        this.reach = reaches.of(actor);
        this.unit = unit;
        this.onlyKey = onlyKey;
        this.render = render;
        this.heartbeat = heartbeat;
        this.buffer = buffer;
        this.waiting = new ArrayBlockingQueue<>(buffer + 1);
        client.onCompletion(this::end);
        client.onError(cause -> end());
        client.onTimeout(this::end);
    }

    void offer(Changes changes) {
        if (waiting.size() >= buffer || !waiting.offer(changes)) {
            end();
        }
    }

    void end() {
        over = true;
        waiting.offer(NOTHING_MORE);
    }

    /** Sends until the client is gone, or {@link #end} was called. */
    void run(Changes missed) {
        try {
            epoch = missed.epoch();
            position = missed.upTo();
            send(missed, Long.MIN_VALUE);
            position();
            while (!over) {
                next();
            }
            client.complete();
        } catch (IOException | IllegalStateException gone) {
            client.completeWithError(gone);
        } catch (LedgerUnavailableException away) {
            // How far it sees is unknown: it comes back when that can be told again.
            client.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.complete();
        }
    }

    private void next() throws IOException, InterruptedException {
        Duration quiet = quiet();
        Changes changes = quiet.isPositive() ? waiting.poll(quiet.toNanos(), TimeUnit.NANOSECONDS) : null;
        if (changes == NOTHING_MORE) {
            return;
        }
        if (changes == null) {
            position();
        } else if (changes.epoch() != epoch || changes.upTo() > position) {
            follow(changes);
        }
    }

    /** How long nothing need be told. */
    private Duration quiet() {
        if (told == position || heartbeat.compareTo(SOON) < 0) {
            return heartbeat;
        }
        return SOON.minusNanos(System.nanoTime() - toldAt);
    }

    private void follow(Changes changes) throws IOException {
        long seen = position;
        position = changes.upTo();
        Reach now = reaches.of(actor, position);
        if (changes.epoch() != epoch || !now.equals(reach)) {
            epoch = changes.epoch();
            reach = now;
            reset();
        } else {
            send(changes, seen);
        }
    }

    private void send(Changes changes, long seen) throws IOException {
        if (changes.reset()) {
            reset();
            return;
        }
        List<Change> concerning = changes.rows().stream()
                .filter(change -> change.position() > seen && concerns(change))
                .toList();
        Iterator<ObjectNode> shown = render.changes(
                        actor,
                        changes.view(),
                        concerning.stream().filter(this::isShown).toList())
                .iterator();
        long open = 0;
        for (Change change : concerning) {
            if (open != 0 && open != change.position()) {
                bookmark(open);
            }
            if (isShown(change)) {
                row(shown.next());
            } else {
                removed(change);
            }
            open = change.position();
        }
        if (open != 0) {
            bookmark(open);
        }
    }

    private boolean concerns(Change change) {
        return isWithinReach(change)
                && (unit == null || change.units().contains(unit))
                && (onlyKey == null || change.key().equals(onlyKey))
                && (change.doc() == null || !render.neverShowed(actor, change.doc()));
    }

    private boolean isWithinReach(Change change) {
        return change.doc() == null
                ? reach.covers(change.units())
                : render.isWithin(reach, change.units(), change.doc());
    }

    private boolean isShown(Change change) {
        return change.doc() != null && !render.hides(actor, change.doc());
    }

    private void row(ObjectNode row) throws IOException {
        client.send(SseEmitter.event().name("row").data(row.toString(), MediaType.TEXT_PLAIN));
    }

    private void removed(Change change) throws IOException {
        String gone = render.removed(change.key(), change.position());
        client.send(SseEmitter.event().name("removed").data(gone, MediaType.TEXT_PLAIN));
    }

    private void reset() throws IOException {
        tell(position);
        client.send(SseEmitter.event()
                .name("reset")
                .id(Long.toString(position))
                .data("{\"position\":" + position + "}", MediaType.TEXT_PLAIN));
    }

    private void position() throws IOException {
        bookmark(position);
    }

    private void bookmark(long at) throws IOException {
        tell(at);
        client.send(SseEmitter.event()
                .name("position")
                .id(Long.toString(at))
                .data("{\"position\":" + at + "}", MediaType.TEXT_PLAIN));
    }

    private void tell(long at) {
        told = at;
        toldAt = System.nanoTime();
    }
}
