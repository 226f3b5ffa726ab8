package io.taizhang.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseworkCommand.FileCase;
import io.taizhang.api.casework.CaseworkCommand.PublishServicePolicy;
import io.taizhang.api.casework.CaseworkCommand.ReportCase;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.api.casework.CaseworkEvent.ClockBreached;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.testing.CommandProcess;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of cases in processes as they run, on a clock that is moved. */
class CaseDeadlinesTest {
    private final TestLedger ledger = TestLedger.sample(Town.clock("09:00:00"));
    private final JdbcClient jdbc = JdbcClient.create(ledger.store().dataSource());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aClockThatRanOutWhileTheProcessWasDownIsBreachedOnceAtItsHourByWhicheverProcessComesFirst() {
        Instant dueAt;
        try (CommandProcess process = CommandProcess.on(ledger)) {
            dueAt = report(process);
        }
        ledger.clock().moveTo(dueAt.plusSeconds(3_600));
        try (CommandProcess one = CommandProcess.on(ledger);
                CommandProcess other = CommandProcess.on(ledger)) {
            awaitBreaches(1);
            awaitNothingRuns();
        }
        Fact breach = breaches().getFirst();
        assertThat(breaches()).hasSize(1);
        assertThat(breach.occurredAt()).isEqualTo(dueAt);
        assertThat(breach.recordedAt()).isAfterOrEqualTo(dueAt.plusSeconds(3_600));
        assertThat(((ClockBreached) breach.event()).clock().clock()).isEqualTo(CaseClock.DECIDE);
    }

    @Test
    void aClockThatIsStoppedInTimeNeverFires() {
        try (CommandProcess process = CommandProcess.on(ledger)) {
            Instant dueAt = report(process);
            process.issue("official", new FileCase("c1", "占用道路经营的", null));
            ledger.clock().moveTo(dueAt.plus(Duration.ofDays(1)));
            awaitBreaches(1);
            awaitNothingRuns();
        }
        assertThat(((ClockBreached) breaches().getFirst().event()).clock().clock())
                .as("only the next one ran out")
                .isEqualTo(CaseClock.DISPATCH);
    }

    private Instant report(CommandProcess process) {
        process.issue("admin", new RegisterUnit("demo", null, UnitKind.CITY, "示例市", null, null, null, List.of()));
        process.issue("approver", new PublishServicePolicy("demo", 1, Town.CLOCKS, List.of(Town.STALLS)));
        process.issue("official", new ReportCase("c1", "demo", CaseSource.PATROL, "stalls", null, null, "摊位占道", null));
        return ((CaseReported) facts(CaseReported.class).getFirst().event())
                .clocking()
                .starts()
                .dueAt();
    }

    private void awaitBreaches(int many) {
        await().atMost(Duration.ofSeconds(30)).until(() -> breaches().size() == many);
    }

    private void awaitNothingRuns() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from processing.due")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private List<Fact> breaches() {
        return facts(ClockBreached.class);
    }

    private List<Fact> facts(Class<? extends LedgerEvent> type) {
        List<Fact> facts = new ArrayList<>();
        ledger.ledger().read(0, Long.MAX_VALUE, List.of(type), facts::add);
        return facts;
    }
}
