package io.taizhang.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.LedgerStore;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** The framework chooses for itself wherever nobody chose before: here is said what must have been chosen. */
@DirtiesContext
@SpringBootTest(classes = CommandApplication.class)
class ChosenBeansTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private LedgerStore store;

    @Test
    void factsGoToTheLedgerAndToNothingElse() {
        assertThat(context.getBeansOfType(EventBus.class).values()).containsExactly(store.eventStore());
        assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
    }

    @Test
    void tokensAreKeptInTheDatabase() {
        assertThat(context.getBeansOfType(TokenStore.class).values())
                .singleElement()
                .isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void commandsAreDispatchedByTheOneBusThatHasTheAggregates() {
        assertThat(context.getBeansOfType(CommandBus.class).values())
                .singleElement()
                .isInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void nothingIsSerializedInAnotherWay() {
        Map<String, Serializer> serializers = context.getBeansOfType(Serializer.class);
        assertThat(serializers)
                .isNotEmpty()
                .allSatisfy((name, one) -> assertThat(one).isSameAs(store.serializer()));
        assertThat(context.containsBean("defaultAxonXStream")).isFalse();
    }

    /** In a test the framework would report nothing of its own accord: what counts is that it is not even configured. */
    @Test
    void nobodyReportsToTheMakerOfTheFramework() {
        assertThat(context.getBeansOfType(UpdateCheckerAutoConfiguration.class)).isEmpty();
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
    }

    @Test
    void ofTheFrameworksOwnConfigurationsOnlyThoseInUseAreThere() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .filter(name -> name.startsWith("org.axonframework.springboot.autoconfig."))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1)))
                .contains("AxonAutoConfiguration", "InfraConfiguration")
                .doesNotContain(
                        "AxonServerAutoConfiguration",
                        "AxonServerBusAutoConfiguration",
                        "AxonServerActuatorAutoConfiguration",
                        "AxonTimeoutAutoConfiguration",
                        "JdbcAutoConfiguration",
                        "JpaAutoConfiguration",
                        "JpaEventStoreAutoConfiguration",
                        "XStreamAutoConfiguration");
    }

    @Test
    void noEntityManagerIsThere() {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("entitymanager"));
    }
}
