package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.Surroundings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Role;
import io.taizhang.api.inspection.InspectionCommand.AcceptRectification;
import io.taizhang.api.inspection.InspectionCommand.AssignRectification;
import io.taizhang.api.inspection.InspectionCommand.RaiseFinding;
import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.PlaceKind;
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

/** The deadlines of findings in processes as they run, on a clock that is moved. */
class FindingDeadlinesTest {
    private static final Instant DUE = at("2021-06-08T00:00:00+08:00");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestLedger ledger = TestLedger.sample(at("2021-06-07T09:00:00+08:00"));
    private final JdbcClient jdbc = JdbcClient.create(ledger.store().dataSource());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatIsNotPutRightIsOverdueAtItsHourAndGoesUpADayLater() {
        try (CommandProcess process = CommandProcess.on(ledger)) {
            assign(process);
            ledger.clock().moveTo(DUE.minusSeconds(60));
            assertThat(facts(RectificationOverdue.class)).isEmpty();

            ledger.clock().moveTo(DUE);
            assertThat(awaitOne(RectificationOverdue.class).occurredAt()).isEqualTo(DUE);
            assertThat(facts(FindingEscalated.class)).isEmpty();

            ledger.clock().moveTo(DUE.plus(Duration.ofDays(1)));
            Fact escalated = awaitOne(FindingEscalated.class);
            assertThat(escalated.event()).isEqualTo(new FindingEscalated("f1", "p1", "demo", null));
            assertThat(escalated.occurredAt()).isEqualTo(DUE.plus(Duration.ofDays(1)));
            awaitNothingRuns();
        }
    }

    @Test
    void whileTheProcessWasDownItBecameOverdueAtItsHourAllTheSameAndOnce() {
        try (CommandProcess process = CommandProcess.on(ledger)) {
            assign(process);
            await().atMost(PATIENCE).until(() -> clocks() == 1);
        }
        Instant later = DUE.plus(Duration.ofHours(5));
        ledger.clock().moveTo(later);
        try (CommandProcess one = CommandProcess.on(ledger);
                CommandProcess other = CommandProcess.on(ledger)) {
            Fact overdue = awaitOne(RectificationOverdue.class);
            assertThat(overdue.occurredAt()).isEqualTo(DUE);
            assertThat(overdue.recordedAt()).isAfterOrEqualTo(later);
            assertThat(overdue.provenance().role()).isEqualTo(Role.SYSTEM);
        }
        ledger.clock().moveTo(DUE.plus(Duration.ofDays(2)));
        try (CommandProcess process = CommandProcess.on(ledger)) {
            awaitOne(FindingEscalated.class);
            awaitNothingRuns();
        }
        assertThat(facts(RectificationOverdue.class)).hasSize(1);
        assertThat(facts(FindingEscalated.class)).hasSize(1);
    }

    private static void assign(CommandProcess office) {
        office.issue("admin", new RegisterUnit("demo", null, UnitKind.CITY, "示例", null, null, null, List.of()));
        office.issue("admin", new RegisterUnit("c1", "demo", UnitKind.COMMUNITY, "示例", null, null, null, List.of()));
        office.issue(
                "official",
                new RegisterPlace(
                        "p1", "c1", PlaceKind.CONSTRUCTION_SITE, "示例工地", null, null, null, null, null, null, null));
        office.issue("inspector", new RaiseFinding("f1", null, "p1", "fence", "围挡破损", null));
        office.issue("official", new AssignRectification("f1", "c1", DUE));
        office.issue("official", new AcceptRectification("f1"));
    }

    private <E extends LedgerEvent> Fact awaitOne(Class<E> type) {
        await().atMost(PATIENCE).until(() -> !facts(type).isEmpty());
        return facts(type).getFirst();
    }

    private void awaitNothingRuns() {
        await().atMost(PATIENCE).until(() -> clocks() == 0);
    }

    private int clocks() {
        return jdbc.sql("select count(*) from processing.due")
                .query(Integer.class)
                .single();
    }

    private <E extends LedgerEvent> List<Fact> facts(Class<E> type) {
        List<Fact> facts = new ArrayList<>();
        ledger.ledger().read(0, Long.MAX_VALUE, List.of(type), facts::add);
        return facts;
    }
}
