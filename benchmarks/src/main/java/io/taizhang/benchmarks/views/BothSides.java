package io.taizhang.benchmarks.views;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandSideConfiguration;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.QuerySideConfiguration;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.query.engine.Views;
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

    BothSides(LedgerStore store, LedgerClock clock) {
        this.store = store;
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            GenericApplicationContext generic = (GenericApplicationContext) starting;
            generic.getBeanFactory().registerSingleton("ledgerStore", store);
            generic.getBeanFactory().registerSingleton("ledgerClock", clock);
        });
        this.context = application.run();
    }

    LedgerStore store() {
        return store;
    }

    CommandDesk desk() {
        return context.getBean(CommandDesk.class);
    }

    Rebuilds rebuilds() {
        return context.getBean(Rebuilds.class);
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
