package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourBasis;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourCommand.ConferHouseholdStars;
import io.taizhang.api.honour.HonourCommand.DefineProgramme;
import io.taizhang.api.honour.HonourCommand.OpenRound;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsConferred;
import io.taizhang.api.honour.HouseholdWithStars;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.Refusal;
import io.taizhang.command.testing.CommandProcess;
import io.taizhang.ledger.testing.TestLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many confer stars in one round at the same moment, on a real ledger. */
class StarsAtOnceTest {
    private static final int CLERKS = 12;
    private static final int QUOTA = 5;

    private TestLedger ledger;
    private CommandProcess office;

    @BeforeEach
    void open() {
        ledger = TestLedger.live();
        office = CommandProcess.on(ledger);
        office.issue(
                "admin", new RegisterUnit("demo", null, UnitKind.SUBDISTRICT, "示例街道", null, null, null, List.of()));
        office.issue(
                "official",
                new DefineProgramme(
                        "p1",
                        "demo",
                        "星级文明户",
                        CandidateKind.HOUSEHOLD,
                        HonourCadence.ANNUAL,
                        QUOTA,
                        List.of("守法"),
                        new HonourBasis("示例市", "示例〔2021〕2号", null)));
        office.issue("official", new OpenRound("p1", "2021"));
    }

    @AfterEach
    void close() {
        office.close();
        ledger.close();
    }

    @Test
    void theQuotaHoldsHoweverManyConferAtOnce() throws Exception {
        List<String> refusals = atOnce(number -> "household-" + number);

        assertThat(refusals).hasSize(CLERKS - QUOTA).containsOnly("quota-exceeded");
        assertThat(conferred()).hasSize(QUOTA);
    }

    @Test
    void aHouseholdHasItsStarsOnceHoweverManyConferThemAtOnce() throws Exception {
        List<String> refusals = atOnce(number -> "household-1");

        assertThat(refusals).hasSize(CLERKS - 1).containsOnly("stars-already-conferred");
        assertThat(conferred()).containsExactly("household-1");
    }

    private List<String> conferred() {
        return ledger.ledger().about("honour-round/p1-2021", 0, Long.MAX_VALUE, 100).stream()
                .filter(fact -> fact.event() instanceof HouseholdStarsConferred)
                .flatMap(fact -> ((HouseholdStarsConferred) fact.event()).households().stream())
                .map(household -> household.householdId())
                .toList();
    }

    /** @return the rules by which some were refused */
    private List<String> atOnce(IntFunction<String> household) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> clerks = IntStream.range(0, CLERKS)
                    .mapToObj(number -> threads.submit(() -> confer(household.apply(number))))
                    .toList();
            List<String> refusals = new ArrayList<>();
            for (Future<String> clerk : clerks) {
                refusals.add(clerk.get());
            }
            refusals.removeIf(String::isEmpty);
            return refusals;
        }
    }

    private String confer(String householdId) {
        try {
            office.issue(
                    "approver",
                    new ConferHouseholdStars("p1-2021", List.of(new HouseholdWithStars(householdId, "示例家庭", 1))));
            return "";
        } catch (Refusal refusal) {
            return refusal.rule().type();
        }
    }
}
