package io.taizhang.benchmarks.pages;

import io.taizhang.benchmarks.views.AutomationsFromNowOn;
import io.taizhang.command.CommandSideConfiguration;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.QuerySideConfiguration;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.query.engine.Views;
import io.taizhang.query.overview.AllViews;
import io.taizhang.query.pages.PagesConfiguration;
import io.taizhang.standalone.identity.DemoSecurity;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Both sides and the demo accounts behind a web server, as the product starts them, on a ledger that was filled in bulk. */
final class WebOffice implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    /** With less of the processor used than that share, over a second, nothing is left to be caught up with. */
    private static final double IDLE = 0.1;

    private final LedgerStore store;
    private final ConfigurableApplicationContext context;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        CommandSideConfiguration.class,
        QuerySideConfiguration.class,
        PagesConfiguration.class,
        DemoSecurity.class,
        AutomationsFromNowOn.class
    })
    static class Application {}

    WebOffice(LedgerStore store, LedgerClock clock) {
        this.store = store;
        SpringApplication application = new SpringApplication(Application.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            GenericApplicationContext generic = (GenericApplicationContext) starting;
            generic.getBeanFactory().registerSingleton("ledgerStore", store);
            generic.getBeanFactory().registerSingleton("ledgerClock", clock);
            generic.getBeanFactory().registerSingleton("views", new Views(AllViews.list()));
            generic.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "benchmark", Map.of("server.address", "127.0.0.1", "server.port", 0)));
        });
        this.context = application.run();
        awaitQuiet();
    }

    URI address() {
        return URI.create("http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort());
    }

    long head() {
        return store.ledger().head();
    }

    /** Until every view holds every fact, and nothing else is caught up with either. */
    private void awaitQuiet() {
        while (behind() > 0) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        Duration before = used();
        double share;
        do {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            Duration now = used();
            share = now.minus(before).toNanos() / 1e9;
            before = now;
        } while (share > IDLE || behind() > 0);
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long behind() {
        Map<String, Long> reached = context.getBean(ViewPositions.class).all();
        int views = context.getBean(Views.class).all().size();
        long slowest = reached.size() < views
                ? 0
                : reached.values().stream().mapToLong(Long::longValue).min().orElse(0);
        return Math.max(0, head() - slowest);
    }

    @Override
    public void close() {
        context.close();
    }
}
