package io.taizhang.command.flag;

import static io.taizhang.command.flag.Scheme.REGULATION;
import static io.taizhang.command.flag.Scheme.TERMS;
import static io.taizhang.command.flag.Scheme.by;
import static io.taizhang.command.flag.Scheme.publish;
import static io.taizhang.command.flag.Scheme.published;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.flag.Criterion;
import io.taizhang.api.flag.FlagCommand.OpenRound;
import io.taizhang.api.flag.FlagCommand.WithdrawScheme;
import io.taizhang.api.flag.FlagEvent.RoundOpened;
import io.taizhang.api.flag.FlagEvent.RoundRegistered;
import io.taizhang.api.flag.FlagEvent.SchemeWithdrawn;
import io.taizhang.api.flag.SchemeTerms;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagSchemeTest {
    private static final OpenRound OPEN = new OpenRound("s1", "2021-Q2");
    private static final RoundOpened OPENED = new RoundOpened("s1-2021-Q2", "s1", "xinhualu", "流动红旗", "2021-Q2", TERMS);
    private static final RoundRegistered REGISTERED = new RoundRegistered("s1", "s1-2021-Q2", "2021-Q2");

    @Test
    void aSchemeIsPublishedWithItsTerms() {
        Given.of(FlagScheme.class).when(issued().by("approver"), publish(TERMS)).facts(published());
    }

    @Test
    void aCriterionIsNamedOnce() {
        Criterion same = new Criterion("c1", "门前卫生", 100);
        Given.of(FlagScheme.class)
                .when(issued().by("approver"), publish(terms(List.of(same, same), 90, 60)))
                .refused(FlagRule.CRITERION_NAMED_TWICE, "c1");
    }

    @Test
    void aRedFlagNeedsNoMorePointsThanThereAre() {
        Given.of(FlagScheme.class)
                .when(issued().by("approver"), publish(terms(TERMS.criteria(), 101, 60)))
                .refused(FlagRule.THRESHOLD_BEYOND_POINTS, 101, 100);
    }

    @Test
    void noScoreIsWorthBothColours() {
        Given.of(FlagScheme.class)
                .when(issued().by("approver"), publish(terms(TERMS.criteria(), 60, 61)))
                .refused(FlagRule.THRESHOLDS_OVERLAP);
        Given.of(FlagScheme.class)
                .when(issued().by("approver"), publish(terms(TERMS.criteria(), 60, 60)))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aSchemeRestsOnABasisThatHolds() {
        Given.of(FlagScheme.class)
                .when(by("approver", "2023-01-01T00:00:00+08:00"), publish(TERMS))
                .refused(FlagRule.BASIS_EXPIRED);
        Given.of(FlagScheme.class)
                .when(by("approver", "2022-12-31T23:59:59+08:00"), publish(TERMS))
                .facts(published());
    }

    @Test
    void aRoundIsOpenedUnderTheSchemesTerms() {
        given().when(issued(), OPEN).facts(OPENED, REGISTERED);
    }

    @Test
    void aPeriodHasOneRound() {
        given().facts(REGISTERED).when(issued(), OPEN).refused(CommonRule.ALREADY_EXISTS, "round/s1-2021-Q2");
        given().facts(REGISTERED)
                .when(issued(), new OpenRound("s1", "2021-Q3"))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void noRoundIsOpenedOnABasisThatNoLongerHolds() {
        given().when(by("official", "2023-01-01T00:00:00+08:00"), OPEN).refused(FlagRule.BASIS_EXPIRED);
    }

    @Test
    void aWithdrawalNamesTheRoundsThatItTakesWithIt() {
        given().facts(REGISTERED)
                .when(issued().by("approver"), new WithdrawScheme("s1", "上位依据废止"))
                .facts(new SchemeWithdrawn("s1", "上位依据废止", List.of("s1-2021-Q2")));
    }

    @Test
    void aSchemeIsNotWithdrawnBeforeItsLastRound() {
        given().facts(REGISTERED)
                .when(by("approver", "2021-02-28T09:00:00+08:00"), new WithdrawScheme("s1", "上位依据废止"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    /** The days a flag flew stay what they were: a scheme ends after what was awarded under it. */
    @Test
    void aSchemeIsNotWithdrawnBeforeWhatWasAwardedUnderIt() {
        WithdrawScheme withdrawal = new WithdrawScheme("s1", "上位依据废止");
        given(FakeFlags.awardedLast("2021-06-12T09:00:00+08:00"))
                .when(by("approver", "2021-06-12T08:59:59+08:00"), withdrawal)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        given(FakeFlags.awardedLast("2021-06-12T09:00:00+08:00"))
                .when(by("approver", "2021-06-12T09:00:00+08:00"), withdrawal)
                .facts(new SchemeWithdrawn("s1", "上位依据废止", List.of()));
    }

    @Test
    void aWithdrawnSchemeOpensNoRoundAndIsNotWithdrawnAgain() {
        Given<FlagScheme> withdrawn = given().facts(new SchemeWithdrawn("s1", "上位依据废止", List.of()));
        withdrawn.when(issued(), OPEN).refused(FlagRule.SCHEME_WITHDRAWN);
        given().facts(new SchemeWithdrawn("s1", "上位依据废止", List.of()))
                .when(issued().by("approver"), new WithdrawScheme("s1", "再次"))
                .refused(FlagRule.SCHEME_WITHDRAWN);
    }

    @Test
    void aSchemeOfAnotherUnitIsOutOfScope() {
        given().when(issued().from("jichenglu"), OPEN).refused(CommonRule.OUT_OF_SCOPE);
    }

    private static Given<FlagScheme> given() {
        return given(FakeFlags.none());
    }

    private static Given<FlagScheme> given(Flags flags) {
        return Given.of(FlagScheme.class).using(flags).facts(published());
    }

    private static SchemeTerms terms(List<Criterion> criteria, int redAtLeast, int blackBelow) {
        return new SchemeTerms(REGULATION, criteria, redAtLeast, blackBelow, 30, 90, 7, 5, 10);
    }
}
