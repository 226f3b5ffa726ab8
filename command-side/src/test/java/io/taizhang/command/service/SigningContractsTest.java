package io.taizhang.command.service;

import static io.taizhang.command.service.AContract.TERM;
import static io.taizhang.command.service.AContract.official;

import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceCommand.SignContract;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.command.CommonRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningContractsTest {

    @Test
    void aContractIsSignedForTheUnitsThatBenefit() {
        AContract.none().when(official(), sign(TERM, "services", "kaiyuan")).facts(AContract.SIGNED);
    }

    @Test
    void aUnitBuysForItselfUnlessItNamesAnother() {
        AContract.none()
                .when(official(), sign(TERM, null))
                .facts(new ContractSigned(
                        "c1",
                        "xinhualu",
                        ServiceKind.SOCIAL_WORK,
                        "示例社工机构01",
                        List.of("xinhualu"),
                        1_200_000,
                        TERM,
                        null));
    }

    @Test
    void beneficiariesAreOpenUnitsOfTheBuyersOwnAndNamedOnce() {
        AContract.none()
                .when(official(), sign(TERM, null, "kaiyuan", "kaiyuan"))
                .refused(ServiceRule.BENEFICIARY_NAMED_TWICE, "kaiyuan");
        AContract.none()
                .when(official(), sign(TERM, null, "jichenglu"))
                .refused(ServiceRule.BENEFICIARY_OUTSIDE_UNIT, "jichenglu", "xinhualu");
        AContract.none().when(official(), sign(TERM, null, "gone")).refused(CommonRule.UNIT_CLOSED, "gone");
        AContract.none().when(official(), sign(TERM, null, "nowhere")).refused(CommonRule.UNIT_UNKNOWN, "nowhere");
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        Period reversed = AContract.period("2021-12-31", "2021-12-30");
        AContract.none()
                .when(official(), sign(reversed, null))
                .refused(ServiceRule.PERIOD_REVERSED, reversed.startsOn(), reversed.endsOn());
        AContract.none()
                .when(official(), sign(AContract.period("2021-12-31", "2021-12-31"), null))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"services", "of-the-city"})
    void theFeeIsBorneByAFundForServicesOfTheUnitOrAboveOrByNone(String fundId) {
        AContract.none().when(official(), sign(TERM, fundId)).result().expectSuccessfulHandlerExecution();
    }

    @Test
    void noOtherFundBearsIt() {
        AContract.none()
                .when(official(), sign(TERM, "charity"))
                .refused(ServiceRule.FUND_PURPOSE_MISMATCH, "charity", FundPurpose.CHARITY);
        AContract.none()
                .when(official(), sign(TERM, "foreign"))
                .refused(ServiceRule.FUND_OF_ANOTHER_UNIT, "foreign", "xinhualu");
        AContract.none().when(official(), sign(TERM, "closed")).refused(ServiceRule.FUND_CLOSED, "closed");
        AContract.none().when(official(), sign(TERM, "none")).refused(ServiceRule.FUND_UNKNOWN, "none");
        AContract.none().when(official(), sign(TERM, "of-april")).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static SignContract sign(Period period, String fundId, String... beneficiaries) {
        return new SignContract(
                "c1",
                "xinhualu",
                ServiceKind.SOCIAL_WORK,
                "示例社工机构01",
                List.of(beneficiaries),
                1_200_000,
                period,
                fundId);
    }
}
