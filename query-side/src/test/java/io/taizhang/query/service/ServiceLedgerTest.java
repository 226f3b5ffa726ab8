package io.taizhang.query.service;

import static io.taizhang.query.service.Contracts.announced;
import static io.taizhang.query.service.Contracts.assessed;
import static io.taizhang.query.service.Contracts.delivered;
import static io.taizhang.query.service.Contracts.expired;
import static io.taizhang.query.service.Contracts.renewed;
import static io.taizhang.query.service.Contracts.signed;
import static io.taizhang.query.service.Contracts.terminated;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceLedgerTest {
    private final ServiceLedger ledger = new ServiceLedger();

    @Test
    void aTermLastsFromTheMidnightItBeginsToTheOneAfterItsLastDay() {
        TermRow row = Rows.of(ledger, signed()).row("c1/1");

        assertThat(row.inTermFrom()).isEqualTo(Instant.parse("2021-02-28T16:00:00Z"));
        assertThat(row.inTermUntil()).isEqualTo(Instant.parse("2021-12-31T16:00:00Z"));
        assertThat(row.unitId()).isEqualTo("xinhualu");
        assertThat(row.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(row.feeFen()).isEqualTo(1_200_000);
        assertThat(row.state()).isEqualTo(TermState.AGREED);
    }

    @Test
    void eachTermIsARowOfItsOwn() {
        Rows<TermRow> rows = Rows.of(ledger, signed(), delivered(1, "10", "次"), renewed(false));

        assertThat(rows.keys()).containsExactly("c1/1", "c1/2");
        assertThat(rows.row("c1/2").feeFen()).isEqualTo(1_300_000);
        assertThat(rows.row("c1/2").deliveries()).isZero();
        assertThat(rows.row("c1/2").startsOn()).isEqualTo(LocalDate.parse("2022-01-01"));
    }

    @Test
    void deliveriesAreSummedUnitByUnit() {
        TermRow row = Rows.of(
                        ledger, signed(), delivered(1, "10", "次"), delivered(2, "2.5", "次"), delivered(3, "3", "小时"))
                .row("c1/1");

        assertThat(row.deliveries()).isEqualTo(3);
        assertThat(row.delivered()).isEqualTo(Map.of("次", new BigDecimal("12.5"), "小时", new BigDecimal("3")));
    }

    @Test
    void scoresStandBesideTheirAverage() {
        TermRow row = Rows.of(
                        ledger,
                        signed(),
                        assessed("2021-03-01", "2021-03-31", "90"),
                        assessed("2021-04-01", "2021-04-30", "85.5"),
                        assessed("2021-05-01", "2021-05-31", "88"))
                .row("c1/1");

        assertThat(row.averageScore()).isEqualByComparingTo("87.83");
        assertThat(row.assessments()).extracting(Assessment::by).containsOnly("inspector");
    }

    @Test
    void aTermComesToItsEnd() {
        Rows<TermRow> rows = Rows.of(ledger, signed(), announced());
        assertThat(rows.row("c1/1").state()).isEqualTo(TermState.ENDING);
        assertThat(rows.and(expired()).row("c1/1").state()).isEqualTo(TermState.EXPIRED);
    }

    @Test
    void aTermThatAnotherFollowsIsNoLongerAboutToEnd() {
        Rows<TermRow> rows = Rows.of(ledger, signed(), announced(), renewed(false));
        assertThat(rows.row("c1/1").state()).isEqualTo(TermState.AGREED);
        assertThat(Rows.of(ledger, signed(), announced(), expired(), renewed(true))
                        .row("c1/1")
                        .state())
                .isEqualTo(TermState.EXPIRED);
    }

    @Test
    void aTerminationEndsTheTermItFallsIntoAndThoseAfterNeverBegin() {
        Rows<TermRow> rows = Rows.of(ledger, signed(), renewed(false), terminated(2));

        assertThat(rows.row("c1/1"))
                .extracting(TermRow::state, TermRow::endsOn, TermRow::why, TermRow::inTermUntil)
                .containsExactly(
                        TermState.TERMINATED,
                        LocalDate.parse("2021-06-30"),
                        "履约不力",
                        Instant.parse("2021-06-30T16:00:00Z"));
        assertThat(rows.row("c1/2").inTermUntil()).isEqualTo(rows.row("c1/2").inTermFrom());
    }
}
