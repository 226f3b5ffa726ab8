package io.taizhang.query.renovation;

import static io.taizhang.query.renovation.Projects.paid;
import static io.taizhang.query.renovation.Projects.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.testing.Rows;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpendingByMonthTest {
    private final SpendingByMonth months = new SpendingByMonth();

    @Test
    void paymentCountsForEveryUnitAboveTheProject() {
        Rows<MonthRow> rows =
                Rows.of(months, paid("a", 300).in("demo/xinhualu/c1").occurred("2021-03-15"));

        assertThat(rows.keys()).containsExactly("c1/2021-03", "demo/2021-03", "xinhualu/2021-03");
        assertThat(rows.row("demo/2021-03").unitPath()).isEqualTo("demo");
        assertThat(rows.row("xinhualu/2021-03").unitPath()).isEqualTo("demo/xinhualu");
        assertThat(rows.all()).allSatisfy(row -> assertThat(row.paidFen()).isEqualTo(300));
    }

    @Test
    void monthsAreThoseOfShanghai() {
        Rows<MonthRow> rows =
                Rows.of(months, paid("a", 300).in("demo").occurredAt(Instant.parse("2021-03-31T16:00:00Z")));

        assertThat(rows.keys()).containsExactly("demo/2021-04");
        assertThat(rows.json("demo/2021-04")).contains("\"month\":\"2021-04\"");
    }

    @Test
    void reversalCountsInTheMonthItHappens() {
        Rows<MonthRow> rows = Rows.of(
                months,
                paid("a", 300).in("demo").occurred("2021-03-15"),
                paid("b", 200).in("demo").occurred("2021-04-15"),
                reversed("a", 300).in("demo").occurred("2021-04-20"));

        assertThat(rows.row("demo/2021-03").netFen()).isEqualTo(300);
        assertThat(rows.row("demo/2021-04"))
                .extracting(
                        MonthRow::payments,
                        MonthRow::reversals,
                        MonthRow::paidFen,
                        MonthRow::reversedFen,
                        MonthRow::netFen)
                .containsExactly(1L, 1L, 200L, 300L, -100L);
    }
}
