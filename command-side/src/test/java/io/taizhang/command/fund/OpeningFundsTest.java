package io.taizhang.command.fund;

import static io.taizhang.command.fund.AFund.finance;

import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpeningFundsTest {

    @ParameterizedTest
    @EnumSource
    void aRenovationFundMayBeFedFromAnySource(FundSource source) {
        Given.of(Fund.class)
                .when(finance(), open(FundPurpose.RENOVATION, source))
                .facts(new FundOpened("f1", "xinhualu", "专项经费", 2021, FundPurpose.RENOVATION, source));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIDENTS", "SOCIETY"})
    void charityIsFedByWhatPeopleGive(FundSource source) {
        Given.of(Fund.class)
                .when(finance(), open(FundPurpose.CHARITY, source))
                .facts(new FundOpened("f1", "xinhualu", "专项经费", 2021, FundPurpose.CHARITY, source));
    }

    @ParameterizedTest
    @EnumSource(names = {"CENTRAL", "PROVINCE", "CITY", "COUNTY", "OFFICE"})
    void charityIsNeverFedFromTheTreasury(FundSource source) {
        Given.of(Fund.class)
                .when(finance(), open(FundPurpose.CHARITY, source))
                .refused(FundRule.FISCAL_MONEY_FOR_CHARITY, source);
    }

    @Test
    void moneyIsAppropriatedByADocument() {
        AFund.opened()
                .when(finance(), new Appropriate("f1", 1_000, "文号1"))
                .facts(new FundsAppropriated("f1", 1_000, "文号1"));
    }

    @Test
    void moneyDoesNotComeInBeforeTheFundIsOpened() {
        AFund.opened()
                .when(AFund.theDayBefore(finance()), new Appropriate("f1", 1_000, "文号1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void moreThanCanBeCountedIsRefused() {
        AFund.opened()
                .facts(new FundsAppropriated("f1", Long.MAX_VALUE - 1_000, "文号1"))
                .when(finance(), new Appropriate("f1", 1_001, "文号2"))
                .refused(FundRule.TOTAL_TOO_LARGE);
    }

    @Test
    void theLastFenThatCanBeCountedIsAccepted() {
        AFund.opened()
                .facts(new FundsAppropriated("f1", Long.MAX_VALUE - 1_000, "文号1"))
                .when(finance(), new Appropriate("f1", 1_000, "文号2"))
                .facts(new FundsAppropriated("f1", 1_000, "文号2"));
    }

    @Test
    void aFundOfAnotherUnitIsOutOfScope() {
        AFund.opened()
                .when(finance().from("jichenglu"), new Appropriate("f1", 1_000, "文号1"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    private static OpenFund open(FundPurpose purpose, FundSource source) {
        return new OpenFund("f1", "xinhualu", "专项经费", 2021, purpose, source);
    }
}
