package io.taizhang.command.automation;

import io.taizhang.command.Automation;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * One processor for each automation, each with exactly one segment: one process at a time works for it, and another takes
 * over when that one dies.
 */
public final class AutomationRunner implements SmartLifecycle {
    private static final int BATCH = 200;

    private final List<AutomationHandler> handlers;
    private final Map<String, PooledStreamingEventProcessor> processors;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private volatile boolean running;

    public AutomationRunner(
            List<Automation> automations,
            CommandDesk desk,
            ProblemTexts texts,
            EventStore ledger,
            TokenStore tokens,
            TransactionManager transactions) {
        this.coordinators = threads("automation-coordinator", 1);
        this.workers = threads("automation-worker", Math.max(1, automations.size()));
        this.handlers = automations.stream()
                .map(automation -> new AutomationHandler(automation, nameOf(automation), desk, texts))
                .toList();
        this.processors = handlers.stream()
                .map(handler -> processor(handler, ledger, tokens, transactions))
                .collect(Collectors.toUnmodifiableMap(PooledStreamingEventProcessor::getName, one -> one));
    }

    /** {@code automation-when-payment-requested-reserve-funds}. */
    static String nameOf(Automation automation) {
        String type = automation.getClass().getSimpleName();
        return "automation-" + type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The processors by name, for whoever watches how far they are and whether they are stuck. */
    public Map<String, PooledStreamingEventProcessor> processors() {
        return processors;
    }

    /** How they are doing, by name. */
    public Map<String, AutomationProgress> progress() {
        return handlers.stream()
                .collect(Collectors.toMap(
                        AutomationHandler::name,
                        handler -> new AutomationProgress(positionOf(handler.name()), handler.failure())));
    }

    private @Nullable Long positionOf(String name) {
        return processors.get(name).processingStatus().values().stream()
                .map(status -> status.getCurrentPosition().orElse(0))
                .findFirst()
                .orElse(null);
    }

    private PooledStreamingEventProcessor processor(
            AutomationHandler handler, EventStore ledger, TokenStore tokens, TransactionManager transactions) {
        return PooledStreamingEventProcessor.builder()
                .name(handler.name())
                .eventHandlerInvoker(handler)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(ledger)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> switch (handler.start()) {
                    case AT_THE_HEAD -> source.createHeadToken();
                    case AT_THE_FIRST_FACT -> source.createTailToken();
                })
                .batchSize(BATCH)
                .build();
    }

    private static ScheduledExecutorService threads(String name, int count) {
        return Executors.newScheduledThreadPool(
                count, Thread.ofPlatform().name(name + "-", 0).daemon().factory());
    }

    @Override
    public void start() {
        processors.values().forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    /** Waits for the batches under way. */
    @Override
    public void stop() {
        running = false;
        processors.values().forEach(PooledStreamingEventProcessor::shutDown);
        workers.shutdown();
        coordinators.shutdown();
        handlers.forEach(AutomationHandler::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** At work before the web server opens its port, and still when that is shut. */
    @Override
    public int getPhase() {
        return 0;
    }
}
