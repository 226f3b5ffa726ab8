package io.taizhang.command.between;

import io.taizhang.command.Automation;
import io.taizhang.command.Lookup;
import io.taizhang.command.WorkingDays;
import io.taizhang.command.activity.Hosts;
import io.taizhang.command.activity.Teams;
import io.taizhang.command.campaign.AnswerTokens;
import io.taizhang.command.campaign.CampaignClocks;
import io.taizhang.command.campaign.KeyedAnswerTokens;
import io.taizhang.command.campaign.Posts;
import io.taizhang.command.campaign.Units;
import io.taizhang.command.casework.Cases;
import io.taizhang.command.casework.CaseworkClocks;
import io.taizhang.command.casework.Departments;
import io.taizhang.command.casework.Policies;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.command.directory.UnitDirectory;
import io.taizhang.command.flag.FlagClocks;
import io.taizhang.command.flag.Flags;
import io.taizhang.command.flag.Merchants;
import io.taizhang.command.fund.Beneficiaries;
import io.taizhang.command.inspection.FindingClocks;
import io.taizhang.command.inspection.PointHistory;
import io.taizhang.command.inspection.Points;
import io.taizhang.command.inspection.Seeds;
import io.taizhang.command.organisation.Places;
import io.taizhang.command.renovation.Funds;
import io.taizhang.command.service.Buyers;
import io.taizhang.command.service.Purses;
import io.taizhang.command.service.ServiceClocks;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What contexts know of one another, and what the facts of one make another do. */
@Configuration(proxyBeanMethods = false)
@Import({HonourConfiguration.class, PersonalConfiguration.class})
public class BetweenConfiguration {

    @Bean
    Places places(Lookup lookup, UnitDirectory units) {
        return new PlacesByLookup(lookup, units::now);
    }

    @Bean
    WorkingDays workingDays(Lookup lookup) {
        return new WorkingDaysByLookup(lookup);
    }

    @Bean
    Funds funds(Lookup lookup) {
        return new FundsByLookup(lookup);
    }

    @Bean
    Beneficiaries beneficiaries(Lookup lookup, UnitDirectory units) {
        return new BeneficiariesByLookup(lookup, units::now);
    }

    @Bean
    Units units(UnitDirectory units) {
        return new UnitsByDirectory(units::now);
    }

    @Bean
    Posts posts(Lookup lookup, UnitDirectory units) {
        return new PostsByLookup(lookup, units::now);
    }

    @Bean
    AnswerTokens answerTokens(LedgerStore store) {
        return new KeyedAnswerTokens(store.bodyDigest());
    }

    @Bean
    Hosts hosts(UnitDirectory units) {
        return new HostsByDirectory(units::now);
    }

    @Bean
    Teams teams(Lookup lookup, UnitDirectory units) {
        return new TeamsByLookup(lookup, units::now);
    }

    @Bean
    Buyers buyers(UnitDirectory units) {
        return new BuyersByDirectory(units::now);
    }

    @Bean
    Purses purses(Lookup lookup) {
        return new PursesByLookup(lookup);
    }

    @Bean
    Clocks serviceClocks() {
        return new ServiceClocks();
    }

    @Bean
    Automation<?> whenQuestionnaireClosedRecordSurvey(LedgerStore store) {
        return new WhenQuestionnaireClosedRecordSurvey(store.ledger());
    }

    @Bean
    Clocks campaignClocks() {
        return new CampaignClocks();
    }

    @Bean
    Merchants merchants(Lookup lookup, UnitDirectory units) {
        return new MerchantsByLookup(lookup, units::now);
    }

    @Bean
    Flags flags(Lookup lookup) {
        return new FlagsByLookup(lookup);
    }

    @Bean
    Clocks flagClocks() {
        return new FlagClocks();
    }

    @Bean
    io.taizhang.command.inspection.Units inspectedUnits(UnitDirectory units) {
        return new InspectedUnits(units::now);
    }

    @Bean
    Points points(Places places) {
        return new PointsByPlaces(places);
    }

    @Bean
    Seeds seeds() {
        return new RandomSeeds();
    }

    @Bean
    PointHistory pointHistory(Ledger ledger) {
        return new PointHistoryByFacts(ledger);
    }

    @Bean
    Clocks findingClocks() {
        return new FindingClocks();
    }

    @Bean
    Policies policies(Lookup lookup) {
        return new PoliciesByLookup(lookup);
    }

    @Bean
    Departments departments(UnitDirectory units) {
        return new DepartmentsByDirectory(units::now);
    }

    @Bean
    Cases cases(Lookup lookup) {
        return new CasesByLookup(lookup);
    }

    @Bean
    Clocks caseworkClocks() {
        return new CaseworkClocks();
    }

    @Bean
    Automation<?> whenSchemeWithdrawnAnnulRounds() {
        return new WhenSchemeWithdrawnAnnulRounds();
    }

    @Bean
    Automation<?> whenRoundAnnulledAnnulFlags() {
        return new WhenRoundAnnulledAnnulFlags();
    }

    @Bean
    Automation<?> whenPaymentRequestedReserveFunds() {
        return new WhenPaymentRequestedReserveFunds();
    }

    @Bean
    Automation<?> whenFundsReservedConfirmFunding() {
        return new WhenFundsReservedConfirmFunding();
    }

    @Bean
    Automation<?> whenPaymentMadeRecordDisbursement() {
        return new WhenPaymentMadeRecordDisbursement();
    }

    @Bean
    Automation<?> whenPaymentRefusedReleaseFunds() {
        return new WhenPaymentRefusedReleaseFunds();
    }

    @Bean
    Automation<?> whenPaymentReversedReverseDisbursement() {
        return new WhenPaymentReversedReverseDisbursement();
    }
}
