package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresLedgerTest {
    private static final Instant YEARS_AGO = Instant.parse("2021-03-01T02:00:00Z");

    private final TestLedger test = TestLedger.live();
    private final Ledger ledger = test.ledger();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void factIsReadAsItWasAppended() {
        Provenance provenance = TestLedger.provenance("demo/xinhualu", YEARS_AGO);
        Appended appended = test.append("project/p1", provenance, design("p1"));
        Fact fact = ledger.at(appended.firstPosition()).orElseThrow();
        assertThat(fact.event()).isEqualTo(design("p1"));
        assertThat(fact.provenance()).isEqualTo(provenance);
        assertThat(fact.stream()).isEqualTo("project/p1");
        assertThat(fact.sequence()).isZero();
        assertThat(fact.type()).isEqualTo("renovation.DesignPublished");
        assertThat(fact.revision()).isEqualTo(1);
        assertThat(fact.recordedAt()).isEqualTo(appended.recordedAt());
    }

    static DesignPublished design(String project) {
        return new DesignPublished(project, "新的排水管", 7, LocalDate.of(2021, 3, 8));
    }
}
