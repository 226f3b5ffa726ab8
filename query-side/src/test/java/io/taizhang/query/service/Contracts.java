package io.taizhang.query.service;

import static io.taizhang.query.testing.Facts.fact;

import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceEvent.ContractEndAnnounced;
import io.taizhang.api.service.ServiceEvent.ContractExpired;
import io.taizhang.api.service.ServiceEvent.ContractRenewed;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceEvent.ContractTerminated;
import io.taizhang.api.service.ServiceEvent.DeliveryRecorded;
import io.taizhang.api.service.ServiceEvent.PerformanceAssessed;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.query.testing.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Facts of contract {@code c1} of {@code xinhualu} for social work, in 2021 and, when renewed, in 2022. */
final class Contracts {
    static final Period TERM = period("2021-03-01", "2021-12-31");
    static final Period NEXT = period("2022-01-01", "2022-12-31");

    private Contracts() {}

    static Facts signed() {
        return fact(new ContractSigned(
                "c1", "xinhualu", ServiceKind.SOCIAL_WORK, "示例社工机构01", List.of("kaiyuan"), 1_200_000, TERM, "f1"));
    }

    static Facts renewed(boolean afterEnd) {
        return fact(new ContractRenewed(
                "c1", ServiceKind.SOCIAL_WORK, "示例社工机构01", List.of("kaiyuan"), 2, 1_300_000, NEXT, null, afterEnd));
    }

    static Facts delivered(int number, String quantity, String unit) {
        return fact(new DeliveryRecorded(
                "c1", 1, number, period("2021-03-01", "2021-03-31"), new BigDecimal(quantity), unit));
    }

    static Facts assessed(String startsOn, String endsOn, String score) {
        return fact(new PerformanceAssessed("c1", 1, period(startsOn, endsOn), new BigDecimal(score)))
                .by("inspector");
    }

    static Facts terminated(int lastTerm) {
        return fact(new ContractTerminated(
                "c1", ServiceKind.SOCIAL_WORK, 1, lastTerm, LocalDate.parse("2021-06-30"), "履约不力"));
    }

    static Facts announced() {
        return fact(new ContractEndAnnounced("c1", 1, TERM.endsOn()));
    }

    static Facts expired() {
        return fact(new ContractExpired("c1", ServiceKind.SOCIAL_WORK, 1, TERM.endsOn()));
    }

    static Period period(String startsOn, String endsOn) {
        return new Period(LocalDate.parse(startsOn), LocalDate.parse(endsOn));
    }
}
