package io.taizhang.command.automation;

import io.taizhang.command.Automation;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.following.Follower;
import io.taizhang.command.following.Followers;
import io.taizhang.command.following.LooseTransactions;
import io.taizhang.ledger.Ledger;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts every {@link Automation} that is a bean, and every other {@link Follower}. */
@Configuration(proxyBeanMethods = false)
public class AutomationConfiguration {

    @Bean
    Followers followers(
            List<Automation<?>> automations,
            ObjectProvider<Follower> others,
            CommandDesk desk,
            ProblemTexts texts,
            Ledger ledger,
            TokenStore tokens,
            DataSource dataSource) {
        Stream<Follower> answering = automations.stream().map(automation -> new Answering(automation, desk, texts));
        List<Follower> all = Stream.concat(answering, others.orderedStream()).toList();
        return new Followers(all, ledger, tokens, new LooseTransactions(dataSource));
    }
}
