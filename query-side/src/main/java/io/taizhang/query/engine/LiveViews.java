package io.taizhang.query.engine;

import io.taizhang.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the views up with the ledger: one pooled processor for each group, with one segment, since two would lose updates
 * on rows they share. Of several processes one works on a group; the others take over when it dies.
 */
public final class LiveViews implements SmartLifecycle {
    private final Views views;
    private final Ledger ledger;
    private final ViewTables tables;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final List<PooledStreamingEventProcessor> processors = new ArrayList<>();
    private final Map<String, LiveInvoker> invokers = new ConcurrentHashMap<>();
    private final List<ScheduledExecutorService> executors = new ArrayList<>();
    private volatile boolean running;

    public LiveViews(
            Views views, Ledger ledger, ViewTables tables, TokenStore tokens, TransactionManager transactions) {
        this.views = views;
        this.ledger = ledger;
        this.tables = tables;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    public synchronized void start() {
        RecentFacts recent = new RecentFacts(ledger);
        Announcements announcements = new Announcements(tables.jdbc());
        for (ViewGroup group : views.groups()) {
            HeadSource source = new HeadSource(ledger);
            LiveInvoker invoker =
                    new LiveInvoker(new LiveGroup(group, recent, tables), source, tables, announcements, transactions);
            invokers.put(group.name(), invoker);
            PooledStreamingEventProcessor processor = processor(group.name(), source, invoker);
            processors.add(processor);
            processor.start();
        }
        running = true;
    }

    /** How far each group is, whichever process works on it. */
    public List<GroupProgress> progress() {
        long head = ledger.head();
        Map<String, Long> parked = tables.parked().counts();
        return views.groups().stream()
                .map(group -> progress(group, head, parked))
                .toList();
    }

    private GroupProgress progress(ViewGroup group, long head, Map<String, Long> parked) {
        List<String> names = group.views().stream().map(FoldedView::name).toList();
        List<ViewState> states = tables.states().find(names);
        long slowest = states.size() < names.size()
                ? 0
                : states.stream().mapToLong(ViewState::position).min().orElse(head);
        LiveInvoker invoker = invokers.get(group.name());
        return new GroupProgress(
                group.name(),
                Math.max(0, head - slowest),
                names.stream().mapToLong(name -> parked.getOrDefault(name, 0L)).sum(),
                invoker == null ? null : invoker.failure());
    }

    private PooledStreamingEventProcessor processor(String name, HeadSource source, LiveInvoker invoker) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(source)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .batchSize(1)
                .tokenStore(tokens)
                .transactionManager(new TokenTransactions(transactions))
                .tokenClaimInterval(1_000)
                .coordinatorExecutor(executor(name + "-coordinator"))
                .workerExecutor(executor(name))
                .build();
    }

    private ScheduledExecutorService executor(String name) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
        executors.add(executor);
        return executor;
    }

    @Override
    public synchronized void stop() {
        running = false;
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        processors.clear();
        executors.forEach(ScheduledExecutorService::shutdown);
        executors.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * At work before the web server opens its port, and still when that is shut; not before the rebuilds, since whatever
     * is entered before those are there is theirs.
     */
    @Override
    public int getPhase() {
        return Rebuilds.PHASE;
    }
}
