package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.RebuildRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells one client how a rebuild goes: {@code progress} while it goes on, and in the end, under the name of what became
 * of it ({@code done}, {@code held}, {@code failed}, {@code cancelled}, {@code discarded}), the verdict. It is read where any
 * process writes it.
 */
final class RebuildStream {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final SseEmitter client;
    private final Actor actor;
    private final RebuildAnswers answers;
    private final Supplier<RebuildRequest> brief;
    private final Supplier<RebuildRequest> whole;
    private final Duration heartbeat;
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * @param brief how it is at the moment, without what was found
     * @param whole with it
     */
    RebuildStream(
            SseEmitter client,
            Actor actor,
            RebuildAnswers answers,
            Supplier<RebuildRequest> brief,
            Supplier<RebuildRequest> whole,
            Duration heartbeat) {
        this.client = client;
        this.actor = actor;
        this.answers = answers;
        this.brief = brief;
        this.whole = whole;
        this.heartbeat = heartbeat;
        client.onCompletion(this::end);
        client.onError(cause -> end());
        client.onTimeout(this::end);
    }

    void end() {
        over.countDown();
    }

    /** Tells until it is over, the client is gone, or {@link #end} was called. */
    void run() {
        try {
            tell();
            client.complete();
        } catch (IOException | IllegalStateException gone) {
            client.completeWithError(gone);
        } catch (DataAccessException away) {
            // How it goes cannot be told: the client comes back when it can.
            client.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.complete();
        }
    }

    private void tell() throws IOException, InterruptedException {
        @Nullable Map<String, Object> told = null;
        long toldAt = 0;
        do {
            RebuildRequest now = brief.get();
            if (!now.state().isAtWork()) {
                send(now.state().name().toLowerCase(Locale.ROOT), answers.whole(actor, whole.get()));
                return;
            }
            Map<String, Object> next = RebuildAnswers.brief(now);
            if (!next.equals(told) || System.nanoTime() - toldAt >= heartbeat.toNanos()) {
                send("progress", next);
                told = next;
                toldAt = System.nanoTime();
            }
        } while (!over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void send(String name, Map<String, Object> answer) throws IOException {
        client.send(SseEmitter.event().name(name).data(answers.text(answer), MediaType.TEXT_PLAIN));
    }
}
