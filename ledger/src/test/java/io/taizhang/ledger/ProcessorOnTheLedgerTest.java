package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.junit.jupiter.api.Test;

/** Axon's pooled processor with its token in {@code processing.token_entry}. */
class ProcessorOnTheLedgerTest {

    @Test
    void processorFollowsTheLedgerWithoutWaitingForItsNextLook() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (TestLedger test = TestLedger.live();
                ScheduledExecutorService threads = Executors.newScheduledThreadPool(3)) {
            PooledStreamingEventProcessor processor = processor(test, seen, threads);
            processor.start();
            await().until(() -> seen.size() == 1);
            long begun = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                int expected = 2 + i;
                test.publish(messages("p1", i, i));
                await().pollInterval(Duration.ofMillis(1)).until(() -> seen.size() == expected);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("twenty appends, each waited for; looking every half second would take five")
                    .isLessThan(Duration.ofSeconds(3));
            processor.shutDown();
            assertThat(seen).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void processorGoesOnWhereItsTokenStands() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (TestLedger test = TestLedger.live();
                ScheduledExecutorService threads = Executors.newScheduledThreadPool(3)) {
            test.publish(messages("p1", 0, 600));
            PooledStreamingEventProcessor first = processor(test, seen, threads);
            first.start();
            await().until(() -> seen.size() == 602);
            first.shutDown();
            test.publish(messages("p1", 601, 601));
            PooledStreamingEventProcessor second = processor(test, seen, threads);
            second.start();
            await().until(() -> seen.size() == 603);
            second.shutDown();
            assertThat(seen).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void resetProcessorReadsAllAgain() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (TestLedger test = TestLedger.live();
                ScheduledExecutorService threads = Executors.newScheduledThreadPool(3)) {
            PooledStreamingEventProcessor processor = processor(test, seen, threads);
            processor.start();
            await().until(() -> seen.size() == 1);
            processor.shutDown();
            processor.resetTokens();
            processor.start();
            await().until(() -> seen.equals(List.of(1L, 1L)));
            processor.shutDown();
        }
    }

    private static PooledStreamingEventProcessor processor(
            TestLedger test, List<Long> seen, ScheduledExecutorService threads) {
        return PooledStreamingEventProcessor.builder()
                .name("follower")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Follower(seen))
                        .build())
                .messageSource(test.store().eventStore())
                .tokenStore(tokens(test))
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .build();
    }

    private static TokenStore tokens(TestLedger test) {
        return JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        () -> test.store().dataSource().getConnection()))
                .serializer(test.store().serializer())
                .schema(TokenSchema.builder()
                        .setTokenTable("processing.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    private record Follower(List<Long> seen) {
        @EventHandler
        void on(EventMessage<?> message) {
            seen.add(((FactMessage) message).fact().position());
        }
    }
}
