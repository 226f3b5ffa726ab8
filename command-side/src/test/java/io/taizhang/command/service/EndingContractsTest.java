package io.taizhang.command.service;

import static io.taizhang.command.service.AContract.EXPIRED;
import static io.taizhang.command.service.AContract.NEXT;
import static io.taizhang.command.service.AContract.RENEWED;
import static io.taizhang.command.service.AContract.TERMINATED;
import static io.taizhang.command.service.AContract.inspector;
import static io.taizhang.command.service.AContract.official;
import static io.taizhang.command.service.AContract.period;
import static io.taizhang.command.service.AContract.system;

import io.taizhang.api.Role;
import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceCommand.AnnounceContractEnd;
import io.taizhang.api.service.ServiceCommand.ExpireContract;
import io.taizhang.api.service.ServiceCommand.RenewContract;
import io.taizhang.api.service.ServiceCommand.TerminateContract;
import io.taizhang.api.service.ServiceEvent.ContractEndAnnounced;
import io.taizhang.api.service.ServiceEvent.ContractTerminated;
import io.taizhang.api.service.ServiceEvent.PerformanceAssessed;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EndingContractsTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2021-12-31");
    private static final ContractEndAnnounced ANNOUNCED = new ContractEndAnnounced("c1", 1, LAST_DAY);

    @Test
    void aRenewalAddsATermAfterTheLastOne() {
        AContract.signed().when(official(), renew(NEXT, null)).facts(RENEWED);
        AContract.signed()
                .when(official(), renew(period("2021-12-31", "2022-12-31"), null))
                .refused(ServiceRule.RENEWAL_OVERLAPS_TERM, LAST_DAY, LAST_DAY);
        AContract.signed()
                .when(official(), renew(period("2022-12-31", "2022-01-01"), null))
                .refused(ServiceRule.PERIOD_REVERSED);
        AContract.signed().when(official(), renew(NEXT, "charity")).refused(ServiceRule.FUND_PURPOSE_MISMATCH);
        AContract.signed()
                .when(official().at("2021-02-01T09:00:00+08:00"), renew(NEXT, null))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aRenewalSaysWhetherTheTermBeforeHadRunOut() {
        AContract.signed()
                .fact(system("2022-01-01T00:00:00+08:00"), EXPIRED)
                .when(official().at("2022-01-10T09:00:00+08:00"), renew(NEXT, null))
                .facts(AContract.renewed(true));
    }

    @Test
    void aContractIsTerminatedOnTheDayItOccurs() {
        AContract.signed()
                .when(official().at("2021-06-30T09:00:00+08:00"), terminate())
                .facts(TERMINATED);
        AContract.signed()
                .facts(RENEWED)
                .when(official().at("2021-06-30T09:00:00+08:00"), terminate())
                .facts(new ContractTerminated(
                        "c1", ServiceKind.SOCIAL_WORK, 1, 2, LocalDate.parse("2021-06-30"), "履约不力"));
    }

    @Test
    void aContractThatRanOutIsNotTerminated() {
        AContract.signed()
                .when(official().at("2022-01-01T09:00:00+08:00"), terminate())
                .refused(ServiceRule.CONTRACT_ALREADY_OVER, LAST_DAY);
        AContract.signed()
                .fact(system("2022-01-01T00:00:00+08:00"), EXPIRED)
                .when(official().at("2021-12-30T09:00:00+08:00"), terminate())
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aTerminationIsNotDatedBackBeforeADelivery() {
        AContract.signed()
                .fact(official().at("2021-07-01T09:00:00+08:00"), AContract.DELIVERED)
                .when(official().at("2021-06-30T09:00:00+08:00"), terminate())
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aTerminatedContractIsNeitherRenewedNorTerminatedAgain() {
        AContract.signed().facts(TERMINATED).when(official(), renew(NEXT, null)).refused(CommonRule.CLOSED);
        AContract.signed().facts(TERMINATED).when(official(), terminate()).refused(CommonRule.CLOSED);
    }

    @Test
    void whoAssessedAContractNeitherRenewsNorTerminatesIt() {
        PerformanceAssessed assessed =
                new PerformanceAssessed("c1", 1, period("2021-03-01", "2021-03-31"), BigDecimal.TEN);
        AContract.signed()
                .fact(inspector(), assessed)
                .when(inspector().by("inspector", Role.OFFICIAL), renew(NEXT, null))
                .refused(CommonRule.SAME_PERSON);
        AContract.signed()
                .fact(inspector(), assessed)
                .when(inspector().by("inspector", Role.OFFICIAL).at("2021-06-30T09:00:00+08:00"), terminate())
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void theEndIsAnnouncedThirtyDaysBeforeAndOnce() {
        AContract.signed()
                .when(system("2021-12-02T00:00:00+08:00"), new AnnounceContractEnd("c1"))
                .facts(ANNOUNCED);
        AContract.signed()
                .when(system("2021-12-01T23:59:59+08:00"), new AnnounceContractEnd("c1"))
                .refused(ServiceRule.NOT_YET_DUE, LAST_DAY);
        AContract.signed()
                .facts(ANNOUNCED)
                .when(system("2021-12-02T00:00:00+08:00"), new AnnounceContractEnd("c1"))
                .refused(ServiceRule.ALREADY_TOLD, LAST_DAY);
    }

    @Test
    void aContractExpiresAtTheEndOfItsLastDayAndOnce() {
        AContract.signed()
                .when(system("2022-01-01T00:00:00+08:00"), new ExpireContract("c1"))
                .facts(EXPIRED);
        AContract.signed()
                .when(system("2021-12-31T23:59:59+08:00"), new ExpireContract("c1"))
                .refused(ServiceRule.NOT_YET_DUE, LAST_DAY);
        AContract.signed()
                .facts(EXPIRED)
                .when(system("2022-01-01T00:00:00+08:00"), new ExpireContract("c1"))
                .refused(ServiceRule.ALREADY_TOLD, LAST_DAY);
        AContract.signed()
                .facts(RENEWED)
                .when(system("2022-01-01T00:00:00+08:00"), new ExpireContract("c1"))
                .refused(ServiceRule.NOT_YET_DUE, NEXT.endsOn());
    }

    private static RenewContract renew(Period period, String fundId) {
        return new RenewContract("c1", period, 1_300_000, fundId);
    }

    private static TerminateContract terminate() {
        return new TerminateContract("c1", "履约不力");
    }
}
