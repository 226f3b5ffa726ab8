package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.activity.ActivityCommand.CancelActivity;
import io.taizhang.api.activity.ActivityCommand.DefineSeries;
import io.taizhang.api.activity.ActivityCommand.PlanActivity;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.Rhythm;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.Refusal;
import io.taizhang.command.testing.CommandProcess;
import io.taizhang.ledger.testing.TestLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many plan for the same turn of a rotation at the same moment, on a real ledger. */
class TurnsAtOnceTest {
    private static final int PLANNERS = 12;

    @Test
    void aTurnIsTakenOnceHoweverManyPlanAtOnceAndAgainWhenItIsGivenBack() throws Exception {
        try (TestLedger ledger = TestLedger.live();
                CommandProcess office = CommandProcess.on(ledger)) {
            office.issue("admin", unit("demo", null));
            office.issue("admin", unit("kaiyuan", "demo"));
            office.issue(
                    "official",
                    new DefineSeries(
                            "s1",
                            "demo",
                            "文化轮值",
                            new Cadence(Rhythm.MONTHLY, null),
                            List.of("kaiyuan", "demo"),
                            LocalDate.parse("2021-01-01")));

            List<String> planned = atOnce(office, "a");
            assertThat(planned).hasSize(1);

            office.issue("official", new CancelActivity(planned.getFirst(), "下雨"));
            assertThat(atOnce(office, "b")).hasSize(1);
            assertThat(ledger.ledger().about("series/s1", 0, Long.MAX_VALUE, 100).stream()
                            .filter(fact -> fact.type().equals("activity.TurnTaken"))
                            .map(fact -> fact.stream()))
                    .containsExactly("turn/s1-2021-01", "turn/s1-2021-01.2");
        }
    }

    /** @return the ids of those that were not told that the turn is taken */
    private static List<String> atOnce(CommandProcess office, String prefix) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> planners = IntStream.range(0, PLANNERS)
                    .mapToObj(number -> threads.submit(() -> plan(office, prefix + number)))
                    .toList();
            List<String> ids = new ArrayList<>();
            for (Future<String> planner : planners) {
                ids.add(planner.get());
            }
            ids.removeIf(String::isEmpty);
            return ids;
        }
    }

    private static String plan(CommandProcess office, String activityId) {
        try {
            office.issue("official", activity(activityId));
            return activityId;
        } catch (Refusal refusal) {
            assertThat(refusal.rule().type()).isEqualTo("turn-already-taken");
            return "";
        }
    }

    private static LedgerCommand activity(String activityId) {
        return new PlanActivity(
                activityId, "demo", "kaiyuan", "s1", null, ActivityKind.CULTURE, "文艺汇演", LocalDate.parse("2021-01-15"));
    }

    private static RegisterUnit unit(String unitId, String parentId) {
        return new RegisterUnit(unitId, parentId, UnitKind.COMMUNITY, unitId, null, null, null, List.of());
    }
}
