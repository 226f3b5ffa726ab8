package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.PersonalLooks;
import io.taizhang.query.engine.Changes;
import io.taizhang.query.engine.Changes.Change;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Views;
import io.taizhang.query.overview.AllViews;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ViewStreamTest {
    private static final Actor VIEWER = new Actor("viewer", "xinhualu", Set.of(Role.VIEWER));
    private static final int BUFFER = 4;

    private static final Reach OWN = new Reach(Set.of("xinhualu"));

    private final Client client = new Client();
    private final Reaches reaches = mock();
    private ViewStream stream;

    @BeforeEach
    void opened() {
        when(reaches.of(VIEWER)).thenReturn(OWN);
        when(reaches.of(eq(VIEWER), anyLong())).thenReturn(OWN);
        stream = new ViewStream(
                client,
                VIEWER,
                reaches,
                null,
                null,
                new Render(new Views(AllViews.list()), new Docs(), mock(PersonalLooks.class))
                        .on(new Occasion("/api/views/funds/stream", Locale.ENGLISH)),
                Duration.ofHours(1),
                BUFFER);
    }

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
        return new Changes("fund-balance", 1, position, false, List.of(rows));
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
    void positionIsToldSoonWhereFactsChangedNoRowOfTheClients() {
        client.ready.countDown();
        running();
        stream.offer(at(5, new Change("f1", "{}", 5, List.of("dongchengqu"))));
        stream.offer(at(7));

        await().until(() -> client.told.stream().anyMatch(event -> event.contains("id:7\n")));
        assertThat(client.told.size()).isLessThanOrEqualTo(3);
        assertThat(client.told).allMatch(event -> event.startsWith("event:position"));
        stream.end();
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

    @Test
    void rowThatWasNeverPublicIsNotEvenToldToBeGone() {
        client.ready.countDown();
        Thread sender = running();
        stream.offer(at(
                3,
                new Change("m1", "{\"internal\":true}", 1, List.of("demo", "xinhualu")),
                new Change("f1", "{\"internal\":true,\"published\":false}", 2, List.of("demo", "xinhualu")),
                new Change("f2", "{\"internal\":true,\"published\":true}", 3, List.of("demo", "xinhualu"))));

        await().until(() -> client.told.stream().anyMatch(event -> event.contains("f2")));
        stream.end();
        await().until(() -> !sender.isAlive());
        assertThat(client.told)
                .anyMatch(event -> event.contains("event:removed") && event.contains("f2"))
                .noneMatch(event -> event.contains("m1") || event.contains("f1"));
    }

    @Test
    void rowsAreReadAgainWhenTheUnitsBelowAreOthersThanBefore() {
        when(reaches.of(VIEWER, 2)).thenReturn(new Reach(Set.of("xinhualu", "lane")));
        when(reaches.of(VIEWER, 3)).thenReturn(new Reach(Set.of("xinhualu", "lane")));
        client.ready.countDown();
        Thread sender = running();
        stream.offer(at(1, new Change("early", null, 1, List.of("demo", "lane"))));
        stream.offer(at(2));
        stream.offer(at(3, new Change("late", null, 3, List.of("demo", "lane"))));

        await().until(() -> client.told.stream().anyMatch(event -> event.contains("late")));
        stream.end();
        await().until(() -> !sender.isAlive());
        assertThat(client.told)
                .anyMatch(event -> event.contains("event:reset") && event.contains("id:2"))
                .noneMatch(event -> event.contains("early"));
    }

    @Test
    void clientIsLetGoWhileNobodyKnowsHowFarItSees() {
        when(reaches.of(VIEWER, 1)).thenThrow(new LedgerUnavailableException("away"));
        client.ready.countDown();
        Thread sender = running();
        stream.offer(at(1));

        await().until(() -> !sender.isAlive());
        assertThat(client.over).isTrue();
    }
}
