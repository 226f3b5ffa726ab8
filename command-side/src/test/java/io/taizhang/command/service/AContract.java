package io.taizhang.command.service;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceEvent.ContractExpired;
import io.taizhang.api.service.ServiceEvent.ContractRenewed;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceEvent.ContractTerminated;
import io.taizhang.api.service.ServiceEvent.DeliveryRecorded;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.command.service.Buyers.KnownUnit;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contract {@code c1} of {@code xinhualu} for social work in {@code kaiyuan}, signed by {@code official} on 1 March 2021 for
 * the rest of that year.
 */
final class AContract {
    static final Period TERM = period("2021-03-01", "2021-12-31");
    static final Period NEXT = period("2022-01-01", "2022-12-31");
    static final ContractSigned SIGNED = new ContractSigned(
            "c1", "xinhualu", ServiceKind.SOCIAL_WORK, "示例社工机构01", List.of("kaiyuan"), 1_200_000, TERM, "services");
    static final ContractRenewed RENEWED = renewed(false);
    static final DeliveryRecorded DELIVERED =
            new DeliveryRecorded("c1", 1, 1, period("2021-03-01", "2021-03-31"), BigDecimal.TEN, "次");
    static final ContractTerminated TERMINATED =
            new ContractTerminated("c1", ServiceKind.SOCIAL_WORK, 1, 1, LocalDate.parse("2021-06-30"), "履约不力");
    static final ContractExpired EXPIRED =
            new ContractExpired("c1", ServiceKind.SOCIAL_WORK, 1, LocalDate.parse("2021-12-31"));

    private static final Instant JANUARY = Instant.parse("2021-01-05T01:00:00Z");
    private static final Map<String, Purses.Standing> FUNDS = Map.of(
            "services", new Purses.Standing("xinhualu", FundPurpose.SERVICE, true, JANUARY),
            "of-the-city", new Purses.Standing("demo", FundPurpose.SERVICE, true, JANUARY),
            "foreign", new Purses.Standing("jichenglu", FundPurpose.SERVICE, true, JANUARY),
            "charity", new Purses.Standing("xinhualu", FundPurpose.CHARITY, true, JANUARY),
            "closed", new Purses.Standing("xinhualu", FundPurpose.SERVICE, false, JANUARY),
            "of-april",
                    new Purses.Standing("xinhualu", FundPurpose.SERVICE, true, Instant.parse("2021-04-05T01:00:00Z")));
    private static final Map<String, String> PATHS = Map.of(
            "demo", "demo",
            "xinhualu", "demo/xinhualu",
            "kaiyuan", "demo/xinhualu/kaiyuan",
            "gone", "demo/xinhualu/gone",
            "jichenglu", "demo/jichenglu");

    private static final Buyers UNITS = unitId -> Optional.ofNullable(PATHS.get(unitId))
            .map(path -> new KnownUnit(List.of(path.split("/")), !unitId.equals("gone")));
    private static final Purses PURSES = fundId -> Optional.ofNullable(FUNDS.get(fundId));

    private AContract() {}

    static Given<ServiceContract> none() {
        return Given.of(ServiceContract.class, FakeScope.of(PATHS, Set.of("gone")))
                .using(UNITS, PURSES);
    }

    static Given<ServiceContract> signed() {
        return none().fact(official(), SIGNED);
    }

    static ContractRenewed renewed(boolean afterEnd) {
        return new ContractRenewed(
                "c1", ServiceKind.SOCIAL_WORK, "示例社工机构01", List.of("kaiyuan"), 2, 1_300_000, NEXT, null, afterEnd);
    }

    static Period period(String startsOn, String endsOn) {
        return new Period(LocalDate.parse(startsOn), LocalDate.parse(endsOn));
    }

    static IssuedBuilder official() {
        return issued().from("xinhualu");
    }

    static IssuedBuilder inspector() {
        return issued().from("xinhualu").by("inspector");
    }

    static IssuedBuilder system(String at) {
        return issued().by("SYSTEM").at(at);
    }
}
