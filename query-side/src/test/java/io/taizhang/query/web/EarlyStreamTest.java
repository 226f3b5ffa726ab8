package io.taizhang.query.web;

import static io.taizhang.query.web.Follower.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EarlyStreamTest {
    @Test
    void streamOpenedBeforeThereWereUnitsTellsRowsOfItsOwnOnly() throws Exception {
        try (TestLedger ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
                QuerySide side = new QuerySide(ledger)) {
            Office office = new Office(side);
            side.ask("viewer", "/api/views/fund-balance");
            try (Follower early = new Follower(side, "official-xinhualu", "/api/views/fund-balance/stream", null)) {
                early.awaitTold(event("position", ""));
                office.units();
                office.fund("m1", "minghu", "Fund of minghu", 2021, 100);
                early.awaitTold(event("reset", ""));
                office.fund("m2", "minghu", "Fund of minghu", 2021, 100);
                office.fund("x1", "xinhualu", "Fund of xinhualu", 2021, 100);

                early.awaitTold(event("row", "\"key\":\"x1\""));
                assertThat(early.told()).noneMatch(event("row", "\"m1\"")).noneMatch(event("row", "\"m2\""));
            }
        }
    }
}
