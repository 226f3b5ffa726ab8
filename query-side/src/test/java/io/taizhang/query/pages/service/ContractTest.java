package io.taizhang.query.pages.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.pages.Schedule;
import io.taizhang.query.pages.Spoken;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Words WORDS = Spoken.chinese("service");

    @Test
    void whatEndsFirstStandsFirstAndWhatIsOverLast() {
        assertThat(contracts(
                        row("later", 1, "2026-01-01", "2026-12-31", "AGREED"),
                        row("over", 1, "2024-01-01", "2024-12-31", "EXPIRED"),
                        row("soon", 1, "2025-04-01", "2026-03-31", "ENDING")))
                .extracting(Contract::id)
                .containsExactly("soon", "later", "over");
    }

    @Test
    void thirtyDaysBeforeItsLastDayAContractEndsSoonUnlessItIsRenewed() {
        Contract soon =
                contracts(row("c", 1, "2025-04-01", "2026-04-09", "AGREED")).getFirst();
        Contract later =
                contracts(row("c", 1, "2025-04-01", "2026-04-10", "AGREED")).getFirst();
        Contract renewed = contracts(
                        row("c", 1, "2025-04-01", "2026-03-31", "AGREED"),
                        row("c", 2, "2026-04-01", "2027-03-31", "AGREED"))
                .getFirst();

        assertThat(soon.endsSoon()).isTrue();
        assertThat(soon.state()).isEqualTo("30 天后到期");
        assertThat(later.endsSoon()).isFalse();
        assertThat(renewed.endsSoon()).isFalse();
        assertThat(renewed.state()).isEqualTo("在期");
        assertThat(renewed.until()).isEqualTo("2027-03-31");
    }

    @Test
    void aTermIsToldByTheDayUntilAFactEndsIt() {
        assertThat(term("2026-04-01", "2026-12-31", "AGREED").mark()).isEqualTo("to-come");
        assertThat(term("2026-03-10", "2026-03-10", "AGREED").mark()).isEqualTo("in-term");
        assertThat(term("2025-01-01", "2026-03-09", "AGREED").mark()).isEqualTo("over");
        assertThat(term("2025-01-01", "2026-12-31", "TERMINATED").mark()).isEqualTo("terminated");
    }

    @Test
    void aTermIsABarFromItsFirstDayToItsLast() {
        Schedule hundredDays = new Schedule(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 10), TODAY);

        Term.Bar bar = term("2026-01-11", "2026-01-30", "AGREED").on(hundredDays);

        assertThat(bar.at()).isEqualTo(10);
        assertThat(bar.width()).isEqualTo(20);
        assertThat(bar.delivered()).isTrue();
        assertThat(bar.about()).isEqualTo("第 1 期，2026-01-11 至 2026-01-30，已期满，已交付：156 场。");
    }

    private static Term term(String from, String to, String state) {
        return new Term(row("c", 1, from, to, state), TODAY, WORDS);
    }

    private static List<Contract> contracts(ObjectNode... rows) {
        return Contract.all(Arrays.asList(rows), TODAY, WORDS);
    }

    private static ObjectNode row(String contract, int term, String from, String to, String state) {
        return (ObjectNode) JSON.readTree("""
                {"contractId":"%s","term":%d,"name":"示例公司","kind":"PROPERTY","unitId":"u","startsOn":"%s","endsOn":"%s",
                 "state":"%s","feeFen":100000000,"deliveries":1,"delivered":{"场":156},"averageScore":87}""".formatted(contract, term, from, to, state));
    }
}
