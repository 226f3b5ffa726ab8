package io.taizhang.command.honour;

import static io.taizhang.command.honour.Programmes2021.BASIS;
import static io.taizhang.command.honour.Programmes2021.FIVE_STARS;
import static io.taizhang.command.honour.Programmes2021.by;
import static io.taizhang.command.honour.Programmes2021.stars;
import static io.taizhang.command.honour.Programmes2021.yearly;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourCommand.DefineProgramme;
import io.taizhang.api.honour.HonourCommand.OpenRound;
import io.taizhang.api.honour.HonourEvent.ProgrammeDefined;
import io.taizhang.api.honour.HonourEvent.RoundOpened;
import io.taizhang.api.honour.HonourEvent.RoundRegistered;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeTest {
    private static final String MONDAY = "2021-03-01T09:00:00+08:00";
    private static final ProgrammeTerms TERMS = yearly(CandidateKind.PERSON, 5);

    @Test
    void aProgrammeIsDefined() {
        Given.of(Programme.class)
                .when(by("official", MONDAY), define(CandidateKind.PERSON, null))
                .facts(new ProgrammeDefined("p1", "xinhualu", "最美新华人", TERMS));
    }

    @Test
    void starsAreForHouseholds() {
        Given.of(Programme.class)
                .when(by("official", MONDAY), define(CandidateKind.PERSON, FIVE_STARS))
                .refused(HonourRule.STARS_FOR_HOUSEHOLDS_ONLY, CandidateKind.PERSON);
        Given.of(Programme.class)
                .when(by("official", MONDAY), define(CandidateKind.HOUSEHOLD, FIVE_STARS))
                .facts(new ProgrammeDefined("p1", "xinhualu", "最美新华人", stars(5)));
    }

    @Test
    void aProgrammeRestsOnWhatStillHolds() {
        Given.of(Programme.class)
                .when(by("official", "2023-01-01T00:00:00+08:00"), define(CandidateKind.PERSON, null))
                .refused(HonourRule.BASIS_EXPIRED);
        defined(TERMS)
                .when(by("official", "2023-01-01T00:00:00+08:00"), new OpenRound("p1", "2022"))
                .refused(HonourRule.BASIS_EXPIRED);
    }

    @Test
    void aRoundTakesTheTermsWithIt() {
        defined(TERMS)
                .when(by("official", MONDAY), new OpenRound("p1", "2021"))
                .facts(
                        new RoundOpened("p1-2021", "p1", "xinhualu", "最美新华人", "2021", TERMS),
                        new RoundRegistered("p1", "p1-2021", "2021"));
    }

    @Test
    void aPeriodHasOneRound() {
        defined(TERMS)
                .facts(new RoundRegistered("p1", "p1-2021", "2021"))
                .when(by("official", MONDAY), new OpenRound("p1", "2021"))
                .refused(CommonRule.ALREADY_EXISTS, "honour-round/p1-2021");
    }

    @Test
    void whatWasEnteredFromHistoryIsNotHeldAgain() {
        defined(TERMS)
                .when(by("official", MONDAY), new OpenRound("p1", "2019"))
                .refused(HonourRule.PERIOD_IN_HISTORY, "2019");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY,2021",
        "MONTHLY,2021-Q1",
        "QUARTERLY,2021-01",
        "QUARTERLY,2021",
        "ANNUAL,2021-01",
        "ONCE,2021-Q1"
    })
    void aPeriodFitsTheCadence(HonourCadence cadence, String period) {
        defined(held(cadence))
                .when(by("official", MONDAY), new OpenRound("p1", period))
                .refused(HonourRule.PERIOD_DOES_NOT_FIT_CADENCE, period, cadence);
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY,2021-03,2021-04", "QUARTERLY,2021-Q1,2021-Q2", "ANNUAL,2021,2022", "ONCE,2021,2022"})
    void aRoundIsOpenedOnceItsPeriodHasBegun(HonourCadence cadence, String begun, String next) {
        defined(held(cadence))
                .when(by("official", MONDAY), new OpenRound("p1", begun))
                .result()
                .expectSuccessfulHandlerExecution();
        defined(held(cadence))
                .when(by("official", MONDAY), new OpenRound("p1", next))
                .refused(HonourRule.PERIOD_NOT_BEGUN, next);
    }

    @Test
    void whatIsHeldOnceIsNotHeldAgain() {
        defined(held(HonourCadence.ONCE))
                .facts(new RoundRegistered("p1", "p1-2020", "2020"))
                .when(by("official", MONDAY), new OpenRound("p1", "2021"))
                .refused(HonourRule.HELD_ONCE_ONLY, List.of("2020"));
    }

    private static ProgrammeTerms held(HonourCadence cadence) {
        return new ProgrammeTerms(CandidateKind.PERSON, cadence, null, List.of(), BASIS);
    }

    private static Given<Programme> defined(ProgrammeTerms terms) {
        return Given.of(Programme.class)
                .using(new KnownHistory("person/a", "p1", "2019"))
                .facts(new ProgrammeDefined("p1", "xinhualu", "最美新华人", terms));
    }

    private static DefineProgramme define(CandidateKind kind, @Nullable List<String> stars) {
        return new DefineProgramme("p1", "xinhualu", "最美新华人", kind, HonourCadence.ANNUAL, 5, stars, BASIS);
    }
}
