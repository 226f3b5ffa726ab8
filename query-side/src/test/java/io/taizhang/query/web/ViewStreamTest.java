package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.ledger.PersonalData;
import io.taizhang.query.engine.Changes;
import io.taizhang.query.engine.Changes.Change;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.Reach;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ViewStreamTest {
    private static final Actor VIEWER = new Actor("viewer", "xinhualu", Set.of(Role.VIEWER));
    private static final int BUFFER = 4;

    private final Client client = new Client();
    private final ViewStream stream = new ViewStream(
            client,
            VIEWER,
            new Reach(Set.of("xinhualu")),
            null,
            new Render(new Docs(), mock(PersonalData.class)),
            Duration.ofHours(1),
            BUFFER);

    /** Takes what it is sent, once it is ready to. */
    private static final class Client extends SseEmitter {
        private final CountDownLatch ready = new CountDownLatch(1);
        private final List<String> told = new CopyOnWriteArrayList<>();
        private volatile boolean over;

        @Override
        public void send(SseEventBuilder event) {
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            told.add(event.build().stream()
                    .map(DataWithMediaType::getData)
                    .map(String::valueOf)
                    .collect(Collectors.joining()));
        }

        @Override
        public void complete() {
            over = true;
        }
    }

    private static Changes at(long position, Change... rows) {
        return new Changes("funds", 1, position, false, List.of(rows));
    }

    private Thread running() {
        return Thread.ofVirtual().start(() -> stream.run(at(0)));
    }

    @Test
    void clientThatTakesNothingIsLetGoWithNoMoreThanItsBufferWaiting() {
        Thread sender = running();
        for (int position = 1; position <= 1_000; position++) {
            stream.offer(at(position));
        }
        client.ready.countDown();

        await().until(() -> !sender.isAlive());
        assertThat(client.over).isTrue();
        assertThat(client.told.size()).isLessThanOrEqualTo(1 + BUFFER);
    }

    @Test
    void removedRowIsToldToThoseWhoSawItOnly() {
        client.ready.countDown();
        Thread sender = running();
        stream.offer(at(
                2,
                new Change("own", null, 1, List.of("demo", "xinhualu")),
                new Change("foreign", null, 2, List.of("demo", "minghu"))));

        await().until(() -> client.told.stream().anyMatch(event -> event.contains("event:removed")));
        stream.end();
        await().until(() -> !sender.isAlive());
        assertThat(client.told)
                .anyMatch(event -> event.contains("\"key\":\"own\""))
                .noneMatch(event -> event.contains("foreign"));
    }
}
