package io.taizhang.command.honour;

import static io.taizhang.command.honour.Programmes2021.by;
import static io.taizhang.command.honour.Programmes2021.candidate;
import static io.taizhang.command.honour.Programmes2021.person;
import static io.taizhang.command.honour.Programmes2021.sealed;
import static io.taizhang.command.honour.Programmes2021.stars;
import static io.taizhang.command.honour.Programmes2021.time;
import static io.taizhang.command.honour.Programmes2021.yearly;

import io.taizhang.api.Role;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCommand.RecommendUpwards;
import io.taizhang.api.honour.HonourCommand.RecordPastHonour;
import io.taizhang.api.honour.HonourCommand.RevokeHonour;
import io.taizhang.api.honour.HonourEvent.HonourConferred;
import io.taizhang.api.honour.HonourEvent.HonourRecommended;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.command.CommonRule;
import io.taizhang.command.honour.Programmes.KnownProgramme;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.LabelledSeals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Honour {@code h1} of xinhualu, conferred by the approver on Monday, 1 March 2021. */
class HonourTest {
    private static final String MONDAY = "2021-03-01T09:00:00+08:00";
    private static final String TUESDAY = "2021-03-02T09:00:00+08:00";
    private static final RevokeHonour REVOKE = new RevokeHonour("h1", "事迹失实");
    private static final HonourRevoked REVOKED = new HonourRevoked(
            "h1",
            "p1",
            CandidateKind.PERSON,
            "person/a",
            2021,
            sealed("person/a", "事迹失实"),
            time("2023-03-03T00:00:00+08:00"));

    @Test
    void anHonourIsRecommendedToAUnitAbove() {
        conferred()
                .when(by("official", TUESDAY), new RecommendUpwards("h1", "demo"))
                .facts(new HonourRecommended("h1", "p1", "demo"));
        conferred()
                .when(by("official", TUESDAY), new RecommendUpwards("h1", "xinhualu"))
                .refused(HonourRule.NOT_UPWARDS, "xinhualu", "xinhualu");
        conferred()
                .when(by("official", TUESDAY), new RecommendUpwards("h1", "jichenglu"))
                .refused(HonourRule.NOT_UPWARDS);
        conferred()
                .facts(new HonourRecommended("h1", "p1", "demo"))
                .when(by("official", TUESDAY), new RecommendUpwards("h1", "demo"))
                .refused(HonourRule.ALREADY_RECOMMENDED, "demo");
        conferred()
                .when(by("official", "2021-02-28T09:00:00+08:00"), new RecommendUpwards("h1", "demo"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aRevocationBarsForTwoYearsFromTheDayItIsRecorded() {
        conferred().when(by("approver2", MONDAY).enteredAt(TUESDAY), REVOKE).facts(REVOKED);
    }

    @Test
    void whoConferredAnHonourDoesNotRevokeIt() {
        conferred().when(by("approver", TUESDAY), REVOKE).refused(CommonRule.SAME_PERSON);
        conferred()
                .when(by("approver2", "2021-02-28T09:00:00+08:00"), REVOKE)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void nothingHappensToARevokedHonour() {
        conferred().facts(REVOKED).when(by("approver2", TUESDAY), REVOKE).refused(HonourRule.HONOUR_REVOKED);
        conferred()
                .facts(REVOKED)
                .when(by("official", TUESDAY), new RecommendUpwards("h1", "demo"))
                .refused(HonourRule.HONOUR_REVOKED);
    }

    @Test
    void anHonourOfHistoryIsEntered() {
        history(yearly(CandidateKind.PERSON, 5))
                .when(by("approver", MONDAY), past("xinhualu", "p1", "2019"))
                .facts(new PastHonourRecorded("h1", "p1", "xinhualu", "最美新华人", "2019", 2019, person("a"), "示例纸质台账"));
    }

    @Test
    void historyIsOfAProgrammeOfTheUnit() {
        ProgrammeTerms terms = yearly(CandidateKind.PERSON, 5);
        history(terms)
                .when(by("approver", MONDAY), past("xinhualu", "p9", "2019"))
                .refused(HonourRule.PROGRAMME_UNKNOWN, "p9");
        history(terms)
                .when(by("approver", MONDAY), past("jichenglu", "p1", "2019"))
                .refused(HonourRule.PROGRAMME_OF_ANOTHER_UNIT);
        history(stars(null))
                .when(by("approver", MONDAY), past("xinhualu", "p1", "2019"))
                .refused(HonourRule.STAR_PROGRAMME);
        history(yearly(CandidateKind.MERCHANT, 5))
                .when(by("approver", MONDAY), past("xinhualu", "p1", "2019"))
                .refused(HonourRule.MERCHANT_UNKNOWN, "a");
    }

    @Test
    void historyIsWhatIsOverAndWasNotHeldInTheLedger() {
        ProgrammeTerms terms = yearly(CandidateKind.PERSON, 5);
        history(terms)
                .when(by("approver", MONDAY), past("xinhualu", "p1", "2021"))
                .refused(HonourRule.PERIOD_NOT_OVER, "2021");
        history(terms)
                .when(by("approver", MONDAY), past("xinhualu", "p1", "2019-Q1"))
                .refused(HonourRule.PERIOD_DOES_NOT_FIT_CADENCE);
        history(terms)
                .when(by("approver", MONDAY), past("xinhualu", "p1", "2020"))
                .refused(HonourRule.ROUND_IN_THE_LEDGER, "2020");
    }

    @Test
    void anHonourOfHistoryIsEnteredOnce() {
        history(yearly(CandidateKind.PERSON, 5))
                .when(by("approver", MONDAY), past("xinhualu", "p1", "2018"))
                .refused(HonourRule.ALREADY_IN_HISTORY, "a", "2018");
    }

    @Test
    void whatBeganAfterTheProgrammeWasDefinedIsNoHistory() {
        history(yearly(CandidateKind.PERSON, 5))
                .when(by("approver", "2022-03-01T09:00:00+08:00"), past("xinhualu", "p1", "2021"))
                .refused(HonourRule.PROGRAMME_HELD_IN_ROUNDS, "2021", LocalDate.parse("2021-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, true", "2020-01-01, false", "2018-12-31, true", "2017-01-01, true", "2016-12-31, false"})
    void historyIsNotOfATimeInWhichTheCandidateWasBarred(LocalDate revokedOn, boolean barred) {
        Instant until = Bar.beginningOn(revokedOn).end();
        var answer = history(yearly(CandidateKind.PERSON, 5), candidate -> Optional.of(until))
                .when(by("approver", MONDAY), past("xinhualu", "p1", "2019"));
        if (barred) {
            answer.refused(HonourRule.BARRED_AFTER_REVOCATION, "a", until);
        } else {
            answer.result().expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void anHonourOfHistoryMayBeRevokedAndNothingElse() {
        recorded()
                .when(by("official", TUESDAY), new RecommendUpwards("h1", "demo"))
                .refused(HonourRule.HISTORICAL_HONOUR);
        recorded().when(by("approver", TUESDAY), REVOKE).refused(CommonRule.SAME_PERSON);
        recorded().when(by("approver2", TUESDAY), REVOKE).result().expectSuccessfulHandlerExecution();
    }

    private static RecordPastHonour past(String unitId, String programmeId, String period) {
        return new RecordPastHonour("h1", unitId, programmeId, candidate("a"), period, "示例纸质台账");
    }

    private static Given<Honour> honour() {
        return honour(candidate -> Optional.empty());
    }

    private static Given<Honour> honour(Bars bars) {
        return Given.of(Honour.class)
                .using(
                        bars,
                        new KnownHistory("person/a", "p1", "2018"),
                        new FakeMerchants(),
                        new LabelledSeals(),
                        (UnitsAbove) unit -> List.of("demo"));
    }

    private static Given<Honour> conferred() {
        return honour().fact(
                        by("approver", Role.APPROVER, MONDAY),
                        new HonourConferred("h1", "p1-2021", "p1", "xinhualu", "最美新华人", "2021", 2021, person("a")));
    }

    private static Given<Honour> recorded() {
        return honour().fact(
                        by("approver", MONDAY),
                        new PastHonourRecorded("h1", "p1", "xinhualu", "最美新华人", "2019", 2019, person("a"), "示例纸质台账"));
    }

    /** Its programme {@code p1} has had a round of 2020. */
    private static Given<Honour> history(ProgrammeTerms terms) {
        return history(terms, candidate -> Optional.empty());
    }

    private static Given<Honour> history(ProgrammeTerms terms, Bars bars) {
        Programmes programmes = id -> id.equals("p1")
                ? Optional.of(
                        new KnownProgramme("xinhualu", "最美新华人", terms, LocalDate.parse("2021-01-01"), List.of("2020")))
                : Optional.empty();
        return honour(bars).using(programmes);
    }
}
