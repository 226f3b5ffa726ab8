package io.taizhang.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundCommand.ReserveFunds;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.command.Automation;
import io.taizhang.command.Automation.Outcome;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.CommandSettings;
import io.taizhang.command.CommandSide;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.command.following.Followers;
import io.taizhang.command.fund.Beneficiaries;
import io.taizhang.command.fund.Beneficiaries.Beneficiary;
import io.taizhang.command.fund.FundAggregates;
import io.taizhang.command.organisation.OrganisationAggregates;
import io.taizhang.command.testing.Office;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private static final Actor FINANCE = new Actor("finance", "demo", Set.of(Role.FINANCE));

    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private TestLedger ledger;
    private CommandSide side;

    @BeforeEach
    void aFundWithMoney() {
        ledger = TestLedger.live();
        Beneficiaries projects =
                any -> Optional.of(new Beneficiary(List.of("demo"), true, Instant.parse("2021-01-01T00:00:00Z")));
        side = new CommandSide(
                ledger.store(),
                ledger.clock(),
                Stream.of(OrganisationAggregates.all(), FundAggregates.all())
                        .flatMap(List::stream)
                        .toList(),
                new SimpleResourceParameterResolverFactory(List.of(projects)),
                new CommandSettings(100, 50));
        side.desk().issue(Order.of(Office.ADMIN, "u", Office.unit("demo", null)));
        finance("o", new OpenFund("f1", "demo", "改造", 2021, FundPurpose.RENOVATION, FundSource.CITY));
        finance("a", new Appropriate("f1", 1000, "文号"));
    }

    @AfterEach
    void close() {
        side.close();
        ledger.close();
    }

    @Test
    void whatItIssuedBeforeACrashItDoesNotIssueTwice() {
        AtomicInteger crashes = new AtomicInteger();
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        Automation<?> reserve = new ReservesWhatIsAllocated(100, outcome -> {
            outcomes.add(outcome);
            if (crashes.incrementAndGet() == 1) {
                throw new IllegalStateException("killed after its command was stored, before its token advanced");
            }
        });
        run(reserve, () -> {
            finance("l", new Allocate("f1", "l1", "project/p1", 500));
            await().atMost(Duration.ofSeconds(30)).until(() -> outcomes.size() == 2);
        });
        assertThat(reserved()).hasSize(1);
        assertThat(outcomes)
                .containsOnly(new Outcome.Stored(reserved().getFirst().position()));
    }

    @Test
    void whatItIssuesNamesItsCauseAndHappensWithIt() {
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        run(new ReservesWhatIsAllocated(100, outcomes::add), () -> {
            finance("l", new Allocate("f1", "l1", "project/p1", 500));
            await().until(() -> outcomes.size() == 1);
        });
        Fact cause = allocated();
        Fact effect = reserved().getFirst();
        assertThat(effect.provenance().causationId()).isEqualTo(cause.eventId());
        assertThat(effect.provenance().correlationId())
                .isEqualTo(cause.provenance().correlationId());
        assertThat(effect.occurredAt()).isEqualTo(cause.occurredAt());
        assertThat(effect.provenance().role()).isEqualTo(Role.SYSTEM);
    }

    @Test
    void aRefusalIsAnOutcomeWithItsTextInChinese() {
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        run(new ReservesWhatIsAllocated(501, outcomes::add), () -> {
            finance("l", new Allocate("f1", "l1", "project/p1", 500));
            await().until(() -> !outcomes.isEmpty());
        });
        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.rule().type()).isEqualTo("reserve-exceeds-allocation");
            assertThat(refused.text()).containsPattern("\\p{IsHan}");
        });
        assertThat(reserved()).isEmpty();
    }

    @Test
    void oneThatKeepsFailingSaysWhyUntilItNoLongerDoes() {
        AtomicBoolean mended = new AtomicBoolean();
        String name = "automation-reserves-what-is-allocated";
        Automation<?> reserve = new ReservesWhatIsAllocated(100, outcome -> {
            if (!mended.get()) {
                throw new IllegalStateException("no way");
            }
        });
        run(reserve, runner -> {
            assertThat(runner.progress().get(name).failure()).isNull();
            finance("l", new Allocate("f1", "l1", "project/p1", 500));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> runner.progress().get(name).failure() != null);
            assertThat(runner.progress().get(name).failure()).contains("no way");

            mended.set(true);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> runner.progress().get(name).failure() == null);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Long.valueOf(ledger.ledger().head())
                            .equals(runner.progress().get(name).position()));
        });
    }

    @Test
    void anAutomationIsNamedAfterItsClass() {
        assertThat(Answering.nameOf(new ReservesWhatIsAllocated(1, outcome -> {})))
                .isEqualTo("automation-reserves-what-is-allocated");
    }

    private void run(Automation<?> automation, Runnable meanwhile) {
        run(automation, runner -> meanwhile.run());
    }

    private void run(Automation<?> automation, Consumer<Followers> meanwhile) {
        Followers runner = new Followers(
                List.of(new Answering(automation, side.desk(), new ProblemTexts())),
                ledger.ledger(),
                tokens,
                NoTransactionManager.INSTANCE);
        runner.start();
        try {
            meanwhile.accept(runner);
        } finally {
            runner.stop();
        }
    }

    private void finance(String key, LedgerCommand command) {
        side.desk().issue(Order.of(FINANCE, key, command));
    }

    private List<Fact> reserved() {
        return facts(FundsReserved.class);
    }

    private Fact allocated() {
        return facts(FundsAllocated.class).getFirst();
    }

    private List<Fact> facts(Class<?> type) {
        return ledger.ledger().about("fund/f1", 0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .filter(fact -> type.isInstance(fact.event()))
                .toList();
    }

    private record ReservesWhatIsAllocated(long amountFen, Consumer<Outcome> told)
            implements Automation<FundsAllocated> {
        @Override
        public Class<FundsAllocated> answers() {
            return FundsAllocated.class;
        }

        @Override
        public Start start() {
            return Start.AT_THE_FIRST_FACT;
        }

        @Override
        public void on(FundsAllocated allocated, Fact fact, Desk desk) {
            told.accept(desk.issue(new ReserveFunds(allocated.fundId(), "p1", "pay1", amountFen)));
        }
    }
}
