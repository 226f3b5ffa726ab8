package io.taizhang.command.deadline;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerClock;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the {@link Clocks} of all contexts that have some. */
@Configuration(proxyBeanMethods = false)
public class DeadlineConfiguration {

    @Bean
    Deadlines deadlines(
            ObjectProvider<Clocks> clocks,
            CommandDesk desk,
            Catalogue catalogue,
            Ledger ledger,
            DataSource dataSource,
            LedgerClock clock) {
        return assemble(clocks.orderedStream().toList(), desk, catalogue, ledger, dataSource, clock);
    }

    @Bean
    DeadlineRunner deadlineRunner(Deadlines deadlines) {
        return new DeadlineRunner(deadlines);
    }

    static Deadlines assemble(
            List<Clocks> clocks,
            CommandDesk desk,
            Catalogue catalogue,
            Ledger ledger,
            DataSource dataSource,
            InstantSource clock) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        CommandTexts commands = new CommandTexts(catalogue);
        DueClocks due = new DueClocks(jdbc);
        LatestFacts facts = new LatestFacts(
                ledger,
                clocks.stream().flatMap(one -> one.context().events().stream()).toList());
        List<ClockFold> folds = clocks.stream()
                .map(one -> new ClockFold(one, new FoldedClocks(one, jdbc, transaction, commands), facts))
                .toList();
        return new Deadlines(
                folds, () -> FoldedClocks.all(jdbc), facts, due, new Firing(desk, commands, due, transaction), clock);
    }
}
