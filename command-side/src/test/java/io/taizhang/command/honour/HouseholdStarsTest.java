package io.taizhang.command.honour;

import static io.taizhang.command.honour.Programmes2021.BASIS;
import static io.taizhang.command.honour.Programmes2021.by;
import static io.taizhang.command.honour.Programmes2021.sealed;
import static io.taizhang.command.honour.Programmes2021.stars;
import static io.taizhang.command.honour.Programmes2021.yearly;

import io.taizhang.api.Role;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourCommand.ConferHouseholdStars;
import io.taizhang.api.honour.HonourCommand.TakeBackHouseholdStars;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsConferred;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsTakenBack;
import io.taizhang.api.honour.HonourEvent.RoundOpened;
import io.taizhang.api.honour.HouseholdStars;
import io.taizhang.api.honour.HouseholdWithStars;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.api.honour.StarsTakenBack;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.LabelledSeals;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Round {@code p1-2021} of a programme of stars. */
class HouseholdStarsTest {
    private static final String R = "p1-2021";
    private static final String MONDAY = "2021-03-01T09:00:00+08:00";
    private static final String TUESDAY = "2021-03-02T09:00:00+08:00";

    @Test
    void householdsAreGivenTheirStarsWithTheirNamesSealed() {
        opened(stars(null))
                .when(by("approver", TUESDAY), confer(household("a", 5), household("b", 4)))
                .facts(conferred(5, given("a", 5), given("b", 4)));
    }

    @Test
    void aHouseholdIsListedOnceInARound() {
        opened(stars(null))
                .when(by("approver", TUESDAY), confer(household("a", 5), household("a", 4)))
                .refused(HonourRule.HOUSEHOLD_LISTED_TWICE, "a");
        filled().when(by("approver", TUESDAY), confer(household("c", 5), household("a", 5)))
                .refused(HonourRule.STARS_ALREADY_CONFERRED, "a");
        filled().when(by("approver", TUESDAY), confer(household("c", 5))).facts(conferred(5, given("c", 5)));
    }

    @Test
    void aHouseholdHasNoMoreStarsThanThereAre() {
        ProgrammeTerms three = new ProgrammeTerms(
                CandidateKind.HOUSEHOLD, HonourCadence.ANNUAL, null, List.of("守法", "清洁", "和睦"), BASIS);
        opened(three)
                .when(by("approver", TUESDAY), confer(household("a", 4)))
                .refused(HonourRule.STARS_BEYOND_CRITERIA, "a", 4, 3);
        opened(three).when(by("approver", TUESDAY), confer(household("a", 3))).facts(conferred(3, given("a", 3)));
    }

    @Test
    void starsAreGivenInAProgrammeOfStarsAndWithinItsQuota() {
        opened(yearly(CandidateKind.HOUSEHOLD, null))
                .when(by("approver", TUESDAY), confer(household("a", 1)))
                .refused(HonourRule.NOT_A_STAR_PROGRAMME);
        opened(stars(1))
                .when(by("approver", TUESDAY), confer(household("a", 1), household("b", 1)))
                .refused(HonourRule.QUOTA_EXCEEDED, 2, 1);
    }

    @Test
    void whoOpenedTheRoundDoesNotFillIt() {
        opened(stars(null))
                .when(by("official", Role.APPROVER, TUESDAY), confer(household("a", 5)))
                .refused(CommonRule.SAME_PERSON);
        opened(stars(null))
                .when(by("approver", "2021-02-28T09:00:00+08:00"), confer(household("a", 5)))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        opened(stars(null))
                .when(by("approver", "2023-01-01T00:00:00+08:00"), confer(household("a", 5)))
                .refused(HonourRule.BASIS_EXPIRED);
    }

    @Test
    void aHouseholdWhoseHonourWasRevokedIsBarredHereToo() {
        Bars bars = candidate ->
                candidate.equals("household/a") ? Optional.of(Instant.parse("2022-01-01T00:00:00Z")) : Optional.empty();
        opened(stars(null), bars)
                .when(by("approver", TUESDAY), confer(household("b", 5), household("a", 5)))
                .refused(HonourRule.BARRED_AFTER_REVOCATION);
    }

    @Test
    void starsAreTakenBackByAnotherThanWhoConferredThem() {
        TakeBackHouseholdStars takeBack = new TakeBackHouseholdStars(R, List.of("b"), "该户不愿公开");
        filled().when(by("approver2", TUESDAY), takeBack).facts(takenBack());
        filled().when(by("approver", TUESDAY), takeBack).refused(CommonRule.SAME_PERSON);
        filled().when(by("approver2", "2021-02-28T09:00:00+08:00"), takeBack)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void onlyStarsThatAreThereAreTakenBackAndOnce() {
        filled().when(by("approver2", TUESDAY), new TakeBackHouseholdStars(R, List.of("c"), "误录"))
                .refused(HonourRule.NO_STARS_TO_TAKE_BACK, "c");
        filled().when(by("approver2", TUESDAY), new TakeBackHouseholdStars(R, List.of("b", "b"), "误录"))
                .refused(HonourRule.HOUSEHOLD_LISTED_TWICE, "b");
        filled().fact(by("approver2", TUESDAY), takenBack())
                .when(by("approver2", TUESDAY), new TakeBackHouseholdStars(R, List.of("b"), "误录"))
                .refused(HonourRule.NO_STARS_TO_TAKE_BACK, "b");
    }

    @Test
    void aHouseholdWhoseStarsWereTakenBackCanBeGivenThemAnew() {
        filled().fact(by("approver2", TUESDAY), takenBack())
                .when(by("approver", TUESDAY), confer(household("b", 5)))
                .facts(conferred(5, given("b", 5)));
    }

    private static HouseholdStarsTakenBack takenBack() {
        return new HouseholdStarsTakenBack(
                R,
                "p1",
                "xinhualu",
                "2021",
                List.of(new StarsTakenBack("b", 4)),
                sealed("stars-taken-back/" + by("approver2", TUESDAY).build().commandId(), "该户不愿公开"));
    }

    private static Given<HonourRound> filled() {
        return opened(stars(null)).fact(by("approver", MONDAY), conferred(5, given("a", 5), given("b", 4)));
    }

    private static Given<HonourRound> opened(ProgrammeTerms terms) {
        return opened(terms, candidate -> Optional.empty());
    }

    private static Given<HonourRound> opened(ProgrammeTerms terms, Bars bars) {
        return Given.of(HonourRound.class)
                .using(bars, new LabelledSeals())
                .fact(by("official", MONDAY), new RoundOpened(R, "p1", "xinhualu", "五星级文明户", "2021", terms));
    }

    private static ConferHouseholdStars confer(HouseholdWithStars... households) {
        return new ConferHouseholdStars(R, Arrays.asList(households));
    }

    private static HouseholdWithStars household(String id, int stars) {
        return new HouseholdWithStars(id, "示例家庭" + id, stars);
    }

    private static HouseholdStars given(String id, int stars) {
        return new HouseholdStars(id, sealed("household/" + id, "示例家庭" + id), stars);
    }

    private static HouseholdStarsConferred conferred(int criteria, HouseholdStars... households) {
        return new HouseholdStarsConferred(R, "p1", "xinhualu", "五星级文明户", "2021", criteria, Arrays.asList(households));
    }
}
