package io.taizhang.command.deadline;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundCommand.WithdrawAllocation;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.CommandSettings;
import io.taizhang.command.CommandSide;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.fund.Beneficiaries;
import io.taizhang.command.fund.Beneficiaries.Beneficiary;
import io.taizhang.command.fund.FundAggregates;
import io.taizhang.command.organisation.OrganisationAggregates;
import io.taizhang.command.testing.Office;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One process: a desk for funds {@code f1}, {@code f2}, and deadlines on its ledger, whose clock the test moves. */
final class Treasury implements AutoCloseable {
    static final Instant MARCH = Instant.parse("2021-03-01T01:00:00Z");
    private static final Actor FINANCE = new Actor("finance", "demo", Set.of(Role.FINANCE));

    private final TestLedger ledger;
    private final CommandSide side;
    private final JdbcClient jdbc;

    private Treasury(TestLedger ledger) {
        Beneficiaries projects = any -> Optional.of(new Beneficiary(List.of("demo"), true, MARCH));
        this.ledger = ledger;
        this.side = new CommandSide(
                ledger.store(),
                ledger.clock(),
                Stream.of(OrganisationAggregates.all(), FundAggregates.all())
                        .flatMap(List::stream)
                        .toList(),
                new SimpleResourceParameterResolverFactory(List.of(projects)),
                new CommandSettings(100, 50));
        this.jdbc = JdbcClient.create(ledger.store().dataSource());
    }

    static Treasury open() {
        Treasury treasury = new Treasury(TestLedger.sample(MARCH));
        treasury.side.desk().issue(Order.of(Office.ADMIN, "u", Office.unit("demo", null)));
        for (String fund : List.of("f1", "f2")) {
            treasury.issue(new OpenFund(fund, "demo", "改造", 2021, FundPurpose.RENOVATION, FundSource.CITY));
            treasury.issue(new Appropriate(fund, 100_000, "文号"));
        }
        return treasury;
    }

    /** The same ledger and the same clock, as another process has them. */
    Treasury another() {
        return new Treasury(ledger.another());
    }

    Deadlines deadlines(Clocks... clocks) {
        return deadlines(desk -> desk, clocks);
    }

    Deadlines deadlines(UnaryOperator<CommandDesk> around, Clocks... clocks) {
        return DeadlineConfiguration.assemble(
                List.of(clocks),
                around.apply(side.desk()),
                Catalogue.ofAllContexts(),
                ledger.ledger(),
                ledger.store().dataSource(),
                ledger.clock());
    }

    /** @return when it was allocated */
    Instant allocate(String fundId, String projectId, long amountFen) {
        return allocateAs(projectId, fundId, projectId, amountFen);
    }

    Instant allocateAs(String allocationId, String fundId, String projectId, long amountFen) {
        long position = issue(new Allocate(fundId, allocationId, "project/" + projectId, amountFen));
        return ledger.ledger().at(position).orElseThrow().occurredAt();
    }

    /** Entered now, of an earlier time. */
    void allocateLate(String allocationId, String fundId, String projectId, long amountFen, Instant occurredAt) {
        side.desk()
                .issue(new Order(
                        FINANCE,
                        UUID.randomUUID().toString(),
                        new Allocate(fundId, allocationId, "project/" + projectId, amountFen),
                        occurredAt,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    void withdraw(String fundId, String projectId, long amountFen) {
        issue(new WithdrawAllocation(fundId, projectId, amountFen, "撤回"));
    }

    private long issue(LedgerCommand command) {
        return side.desk()
                .issue(Order.of(FINANCE, UUID.randomUUID().toString(), command))
                .position();
    }

    void clockStandsAt(Instant time) {
        ledger.clock().moveTo(time);
    }

    <E extends LedgerEvent> List<Fact> facts(Class<E> type) {
        List<Fact> facts = new ArrayList<>();
        ledger.ledger().read(0, Long.MAX_VALUE, List.of(type), facts::add);
        return facts;
    }

    /** The ids of the clocks that run, as they are stored. */
    List<String> running() {
        return jdbc.sql("select clock_id from processing.due order by due_at, clock_id")
                .query(String.class)
                .list();
    }

    Instant hourOf(String clockId) {
        return jdbc.sql("select due_at from processing.due where clock_id = ?")
                .param(clockId)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Optional<Instant> nextHour() {
        return new DueClocks(jdbc).next();
    }

    /** Fires what is due, as one does who has not read the newest facts. */
    void fireWithoutFolding() {
        DataSource source = ledger.store().dataSource();
        new Firing(
                        side.desk(),
                        new CommandTexts(Catalogue.ofAllContexts()),
                        new DueClocks(jdbc),
                        new TransactionTemplate(new DataSourceTransactionManager(source)))
                .fire(ledger.clock().instant(), List.of("fund"));
    }

    List<String> rows() {
        return jdbc.sql("select due::text from processing.due order by clock_id")
                .query(String.class)
                .list();
    }

    void sql(String sql) {
        jdbc.sql(sql).update();
    }

    /** As many as the process has. */
    int connections() {
        return ledger.store().settings().connections();
    }

    long head() {
        return ledger.ledger().head();
    }

    @Override
    public void close() {
        side.close();
        ledger.close();
    }
}
