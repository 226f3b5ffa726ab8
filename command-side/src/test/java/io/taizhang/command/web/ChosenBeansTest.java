package io.taizhang.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.LedgerStore;
import java.util.Locale;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
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

    @Test
    void nobodyReportsToTheMakerOfTheFramework() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
    }

    @Test
    void noEntityManagerIsThere() {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("entitymanager"));
    }
}
