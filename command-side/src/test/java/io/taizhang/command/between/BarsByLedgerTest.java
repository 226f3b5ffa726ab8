package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Sealed;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BarsByLedgerTest {
    private static final Instant SOONER = Instant.parse("2023-03-01T16:00:00Z");
    private static final Instant LATER = Instant.parse("2024-03-01T16:00:00Z");

    private TestLedger ledger;
    private BarsByLedger bars;

    @BeforeEach
    void open() {
        ledger = TestLedger.live();
        bars = new BarsByLedger(ledger.ledger());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aRevocationBarsFromTheMomentItIsRecordedByWhicheverProcess() {
        assertThat(bars.barredUntil("person/a")).isEmpty();

        try (TestLedger another = ledger.another()) {
            another.append("honour/h1", revoked("h1", SOONER));
        }

        assertThat(bars.barredUntil("person/a")).contains(SOONER);
        assertThat(bars.barredUntil("person/b")).isEmpty();
        assertThat(new BarsByLedger(ledger.ledger()).barredUntil("person/a")).contains(SOONER);
    }

    @Test
    void ofSeveralBarsTheLongestHolds() {
        ledger.append("honour/h1", revoked("h1", LATER));
        assertThat(bars.barredUntil("person/a")).contains(LATER);

        ledger.append("honour/h2", revoked("h2", SOONER));

        assertThat(bars.barredUntil("person/a")).contains(LATER);
    }

    private static HonourRevoked revoked(String honourId, Instant until) {
        return new HonourRevoked(
                honourId, "p1", CandidateKind.PERSON, "person/a", 2021, new Sealed("person/a", "c2VhbGVk"), until);
    }
}
