package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.query.engine.TimeMachine.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class OffersTest {
    private final Offers offers = new Offers();

    @Test
    void aCommandIsOfferedToThoseWhoMayIssueItWithWhatIsKnown() {
        assertThat(offers.of(now(Role.OFFICIAL), "renovation/request-payment", Map.of("projectId", "p1")))
                .hasValueSatisfying(action -> {
                    assertThat(action.title()).isEqualTo("申请付款");
                    assertThat(action.href())
                            .isEqualTo("/do/renovation/request-payment?projectId=p1&back=%2Frenovation%2Fp1");
                });
        assertThat(offers.of(now(Role.OFFICIAL), "renovation/approve-payment", Map.of()))
                .isEmpty();
        assertThat(offers.of(now(Role.APPROVER), "renovation/approve-payment", Map.of()))
                .isPresent();
    }

    @Test
    void nothingIsOfferedInThePast() {
        Frame past = frame(Role.OFFICIAL, new Standing(LocalDate.of(2021, 6, 30), Time.RECORDED));
        assertThat(offers.on(past, "renovation", Map.of())
                        .add("include-in-plan")
                        .list())
                .isEmpty();
    }

    @Test
    void allOfAContextIsOfferedInItsOrderWithTheUnitWhereSomethingBegins() {
        assertThat(offers.in(now(Role.FINANCE), "fund"))
                .extracting(Action::command)
                .containsExactly(
                        "fund/open-fund",
                        "fund/appropriate",
                        "fund/allocate",
                        "fund/withdraw-allocation",
                        "fund/return-funds",
                        "fund/carry-over",
                        "fund/close-fund");
        assertThat(offers.in(now(Role.FINANCE), "fund").getFirst().href()).contains("unitId=demo");
        assertThat(offers.in(now(Role.FINANCE), "fund").getLast().href()).doesNotContain("unitId");
        assertThat(offers.in(now(Role.VIEWER), "fund")).isEmpty();
    }

    @Test
    void whatNobodyKnowsCannotBeOffered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offers.of(now(Role.OFFICIAL), "renovation/no-such", Map.of()));
    }

    private static Frame now(Role role) {
        return frame(role, Standing.NOW);
    }

    private static Frame frame(Role role, Standing standing) {
        return new Frame(
                new Actor("somebody", "demo", Set.of(role)),
                Address.of("/renovation/p1"),
                null,
                "示例市",
                List.of(),
                standing,
                null,
                true,
                new Words(new StaticMessageSource(), Locale.SIMPLIFIED_CHINESE));
    }
}
