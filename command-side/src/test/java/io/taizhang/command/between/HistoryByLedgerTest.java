package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Sealed;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.api.honour.Nominee;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryByLedgerTest {
    private static final Sealed SEALED = new Sealed("person/a", "c2VhbGVk");

    private TestLedger ledger;
    private HistoryByLedger history;

    @BeforeEach
    void open() {
        ledger = TestLedger.live();
        history = new HistoryByLedger(ledger.ledger());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatWasEnteredIsKnownByProgrammePeriodAndCandidate() {
        assertThat(history.has("p1", "2019")).isFalse();

        ledger.append("honour/h1", recorded());

        assertThat(history.has("p1", "2019")).isTrue();
        assertThat(history.has("p1", "2018")).isFalse();
        assertThat(history.has("p2", "2019")).isFalse();
        assertThat(history.names("person/a", "p1", "2019")).isTrue();
        assertThat(history.names("person/b", "p1", "2019")).isFalse();
    }

    @Test
    void whatWasRevokedMayBeEnteredAgain() {
        ledger.append("honour/h1", recorded());
        ledger.append(
                "honour/h1",
                new HonourRevoked(
                        "h1",
                        "p1",
                        CandidateKind.PERSON,
                        "person/a",
                        2019,
                        SEALED,
                        Instant.parse("2023-03-01T16:00:00Z")));

        assertThat(history.has("p1", "2019")).isFalse();
        assertThat(history.names("person/a", "p1", "2019")).isFalse();
    }

    private static PastHonourRecorded recorded() {
        Nominee nominee = new Nominee(CandidateKind.PERSON, "person/a", null, SEALED);
        return new PastHonourRecorded("h1", "p1", "xinhualu", "最美新华人", "2019", 2019, nominee, "示例纸质台账");
    }
}
