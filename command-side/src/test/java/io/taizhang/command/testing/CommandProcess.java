package io.taizhang.command.testing;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.CommandSideConfiguration;
import io.taizhang.ledger.testing.TestLedger;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The whole command side, with all that works by itself, as one more process on a ledger and on its clock. */
public final class CommandProcess implements AutoCloseable {
    private final TestLedger ledger;
    private final ConfigurableApplicationContext context;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CommandSideConfiguration.class)
    static class Everything {}

    private CommandProcess(TestLedger ledger) {
        this.ledger = ledger;
        SpringApplication application = new SpringApplication(Everything.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("ledgerStore", ledger.store());
            starting.getBeanFactory().registerSingleton("ledgerClock", ledger.clock());
        });
        this.context = application.run();
    }

    /** Starts it; closing it ends the process and leaves the ledger. */
    public static CommandProcess on(TestLedger ledger) {
        return new CommandProcess(ledger.another());
    }

    /** @param account of unit {@code demo}; acts in the role it is named after */
    public Answer issue(String account, LedgerCommand command) {
        Role role = Role.valueOf(account.toUpperCase(Locale.ROOT));
        Actor actor = new Actor(account, "demo", Set.of(role));
        return context.getBean(CommandDesk.class)
                .issue(Order.of(actor, UUID.randomUUID().toString(), command));
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
    }
}
