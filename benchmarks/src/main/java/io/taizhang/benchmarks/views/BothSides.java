package io.taizhang.benchmarks.views;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandSideConfiguration;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.QuerySideConfiguration;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.RebuildReport;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.query.engine.Views;
import io.taizhang.query.overview.AllViews;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** Both sides in one process, with all views and automations at work; only the web server is left out. */
final class BothSides implements AutoCloseable {
    private final LedgerStore store;
    private final ConfigurableApplicationContext context;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CommandSideConfiguration.class, QuerySideConfiguration.class, AutomationsFromNowOn.class})
    static class Application {}

    /** The query side by itself: what the command side keeps up with would be measured too. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(QuerySideConfiguration.class)
    static class QueriesOnly {}

    BothSides(LedgerStore store, LedgerClock clock) {
        this(store, clock, new Views(AllViews.list()));
    }

    /** @param views those that are at work */
    BothSides(LedgerStore store, LedgerClock clock, Views views) {
        this(store, clock, views, Application.class);
    }

    /** @param views those that are at work */
    static BothSides queriesOnly(LedgerStore store, LedgerClock clock, Views views) {
        return new BothSides(store, clock, views, QueriesOnly.class);
    }

    private BothSides(LedgerStore store, LedgerClock clock, Views views, Class<?> configuration) {
        this.store = store;
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            GenericApplicationContext generic = (GenericApplicationContext) starting;
            generic.getBeanFactory().registerSingleton("ledgerStore", store);
            generic.getBeanFactory().registerSingleton("ledgerClock", clock);
            generic.getBeanFactory().registerSingleton("views", views);
        });
        this.context = application.run();
    }

    LedgerStore store() {
        return store;
    }

    CommandDesk desk() {
        return context.getBean(CommandDesk.class);
    }

    private Rebuilds rebuilds() {
        return context.getBean(Rebuilds.class);
    }

    /** Rebuilds a view, or compares it with what a rebuild would give, and returns when that has ended. */
    RebuildReport rebuilt(String view, RebuildMode mode) {
        UUID id = rebuilds().start(view, mode, "benchmark");
        RebuildReport report = report(id);
        while (report.state().isAtWork()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            report = report(id);
        }
        return report;
    }

    private RebuildReport report(UUID id) {
        return rebuilds().peek(id).orElseThrow().first();
    }

    /** Rows that stand still because a fact could not be folded into them. */
    long parked() {
        return context.getBean(ViewPositions.class).parked().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Rows of all views that are not what a rebuild would give. */
    long differing() {
        return context.getBean(Views.class).all().stream()
                .map(view -> rebuilt(view.name(), RebuildMode.VERIFY))
                .mapToLong(report -> Objects.requireNonNull(report.differing(), report.view() + " was not compared"))
                .sum();
    }

    LagMeter lag() {
        int views = context.getBean(Views.class).all().size();
        return new LagMeter(store.ledger(), context.getBean(ViewPositions.class), views);
    }

    @Override
    public void close() {
        context.close();
    }
}
