package io.taizhang.query.service;

import static io.taizhang.query.service.Contracts.assessed;
import static io.taizhang.query.service.Contracts.delivered;
import static io.taizhang.query.service.Contracts.expired;
import static io.taizhang.query.service.Contracts.renewed;
import static io.taizhang.query.service.Contracts.signed;
import static io.taizhang.query.service.Contracts.terminated;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.service.ServiceKind;
import io.taizhang.query.testing.Facts;
import org.junit.jupiter.api.Test;

class ServicePartTest {

    @Test
    void contractsAreCountedWhileTheyLast() {
        assertThat(after(signed()).contractsByKind().of(ServiceKind.SOCIAL_WORK))
                .isEqualTo(1);
        assertThat(after(signed(), renewed(false)).contracts()).isEqualTo(1);
        assertThat(after(signed(), expired()).contracts()).isZero();
        assertThat(after(signed(), expired(), renewed(true)).contracts()).isEqualTo(1);
        assertThat(after(signed(), terminated(1)).contracts()).isZero();
    }

    @Test
    void feesDeliveriesAndAssessmentsAreCounted() {
        ServiceFigures figures = after(
                signed(),
                renewed(false),
                delivered(1, "10", "次"),
                assessed("2021-03-01", "2021-03-31", "90"),
                terminated(2));

        assertThat(figures)
                .extracting(ServiceFigures::feeFen, ServiceFigures::deliveries, ServiceFigures::assessments)
                .containsExactly(2_500_000L, 1L, 1L);
    }

    private static ServiceFigures after(Facts... told) {
        ServicePart part = new ServicePart();
        ServiceFigures figures = part.nothing();
        long position = 0;
        for (Facts one : told) {
            figures = part.after("xinhualu", figures, one.at(++position));
        }
        return figures;
    }
}
