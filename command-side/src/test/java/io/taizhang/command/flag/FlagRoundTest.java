package io.taizhang.command.flag;

import static io.taizhang.command.flag.Scheme.REGULATION;
import static io.taizhang.command.flag.Scheme.TERMS;
import static io.taizhang.command.flag.Scheme.by;
import static io.taizhang.command.flag.Scheme.received;
import static io.taizhang.command.flag.Scheme.scores;
import static io.taizhang.command.flag.Scheme.time;

import io.taizhang.api.Role;
import io.taizhang.api.Sealed;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.CriterionScore;
import io.taizhang.api.flag.FlagCommand.AnnounceShortlist;
import io.taizhang.api.flag.FlagCommand.AnnulRound;
import io.taizhang.api.flag.FlagCommand.AwardRedFlag;
import io.taizhang.api.flag.FlagCommand.CloseObjectionWindow;
import io.taizhang.api.flag.FlagCommand.CloseScoring;
import io.taizhang.api.flag.FlagCommand.FileObjection;
import io.taizhang.api.flag.FlagCommand.HoldCeremony;
import io.taizhang.api.flag.FlagCommand.IssueImprovementNotice;
import io.taizhang.api.flag.FlagCommand.NominateMerchant;
import io.taizhang.api.flag.FlagCommand.ResolveObjection;
import io.taizhang.api.flag.FlagCommand.ScoreMerchant;
import io.taizhang.api.flag.FlagEvent.CeremonyHeld;
import io.taizhang.api.flag.FlagEvent.FlagRegistered;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.MerchantNominated;
import io.taizhang.api.flag.FlagEvent.MerchantScored;
import io.taizhang.api.flag.FlagEvent.ObjectionFiled;
import io.taizhang.api.flag.FlagEvent.ObjectionResolved;
import io.taizhang.api.flag.FlagEvent.ObjectionWindowClosed;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.FlagEvent.RoundAnnulled;
import io.taizhang.api.flag.FlagEvent.RoundOpened;
import io.taizhang.api.flag.FlagEvent.ScoringClosed;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.FakeWorkingDays;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.LabelledSeals;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Round {@code s1-2021}: opened and scored on Monday, 1 March, shortlisted on 2 March, objected to until 11 March. */
class FlagRoundTest {
    private static final String R = "s1-2021";
    private static final String MONDAY = "2021-03-01T09:00:00+08:00";
    private static final String TUESDAY = "2021-03-02T09:00:00+08:00";
    private static final String WINDOW_ENDS = "2021-03-12T00:00:00+08:00";
    private static final String AFTER = "2021-03-12T09:00:00+08:00";
    private static final AwardRedFlag AWARD = new AwardRedFlag(R, "f1", "m1");
    private static final IssueImprovementNotice NOTICE =
            new IssueImprovementNotice(R, "f2", "m2", "门前垃圾未清", LocalDate.parse("2021-03-12"));

    @Test
    void aMerchantOfTheSchemesUnitIsNominated() {
        opened().when(by("official", MONDAY), new NominateMerchant(R, "m1")).facts(new MerchantNominated(R, "m1"));
    }

    @Test
    void onlyAMerchantThatTradesThereIsNominated() {
        opened().when(by("official", MONDAY), new NominateMerchant(R, "nobody"))
                .refused(FlagRule.MERCHANT_UNKNOWN, "nobody");
        opened().when(by("official", MONDAY), new NominateMerchant(R, "closed"))
                .refused(FlagRule.MERCHANT_DEREGISTERED);
        opened().when(by("official", MONDAY), new NominateMerchant(R, "other"))
                .refused(FlagRule.MERCHANT_OF_ANOTHER_UNIT);
    }

    @Test
    void aMerchantIsNominatedOnceAndWhileScoringIsOpen() {
        nominated().when(by("official", MONDAY), new NominateMerchant(R, "m1")).refused(FlagRule.ALREADY_NOMINATED);
        scored().when(by("official", TUESDAY), new NominateMerchant(R, "m3")).refused(FlagRule.SCORING_CLOSED);
    }

    @Test
    void aScoreIsTheSumOverAllCriteria() {
        nominated()
                .when(by("inspector", MONDAY), new ScoreMerchant(R, "m1", scores(60, 35)))
                .facts(new MerchantScored(R, "m1", scores(60, 35), 95));
    }

    @Test
    void eachCriterionIsScoredOnceWithinItsPoints() {
        refusesScore(scores(61, 0), FlagRule.SCORE_OUT_OF_RANGE);
        refusesScore(scores(-1, 0), FlagRule.SCORE_OUT_OF_RANGE);
        refusesScore(List.of(new CriterionScore("c1", 60)), FlagRule.CRITERION_NOT_SCORED);
        refusesScore(
                List.of(new CriterionScore("c1", 1), new CriterionScore("c1", 1)), FlagRule.CRITERION_SCORED_TWICE);
        refusesScore(List.of(new CriterionScore("c9", 1)), FlagRule.CRITERION_UNKNOWN);
    }

    @Test
    void onlyTheNominatedAreScoredAndNotByWhoNominatedThem() {
        nominated()
                .when(by("inspector", MONDAY), new ScoreMerchant(R, "m3", scores(60, 35)))
                .refused(FlagRule.NOT_NOMINATED, "m3");
        nominated()
                .when(by("official", Role.INSPECTOR, MONDAY), new ScoreMerchant(R, "m1", scores(60, 35)))
                .refused(CommonRule.SAME_PERSON);
        scored().when(by("inspector", TUESDAY), new ScoreMerchant(R, "m1", scores(60, 35)))
                .refused(FlagRule.SCORING_CLOSED);
    }

    @Test
    void scoringIsClosedOnceAndNotBeforeTheLastScore() {
        nominated().when(by("official", TUESDAY), new CloseScoring(R)).facts(new ScoringClosed(R, 2, 0));
        scored().when(by("official", TUESDAY), new CloseScoring(R)).refused(FlagRule.SCORING_CLOSED);
        nominated()
                .when(by("official", "2021-02-28T09:00:00+08:00"), new CloseScoring(R))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void theTimeToObjectRunsFromTheDayTheShortlistIsRecorded() {
        scored().when(by("official", MONDAY).enteredAt(TUESDAY), new AnnounceShortlist(R, List.of("m1")))
                .facts(new ShortlistAnnounced(R, List.of("m1"), 7, time(WINDOW_ENDS)));
    }

    @Test
    void theShortlistNamesOnceWhoeverHasThePoints() {
        scored().when(by("official", TUESDAY), new AnnounceShortlist(R, List.of("m2")))
                .refused(FlagRule.SCORE_BELOW_RED, 50, 90);
        scored().when(by("official", TUESDAY), new AnnounceShortlist(R, List.of("m3")))
                .refused(FlagRule.NOT_NOMINATED);
        scored().when(by("official", TUESDAY), new AnnounceShortlist(R, List.of("m1", "m1")))
                .refused(FlagRule.MERCHANT_LISTED_TWICE);
        nominated()
                .facts(new ScoringClosed(R, 2, 0))
                .when(by("official", TUESDAY), new AnnounceShortlist(R, List.of("m1")))
                .refused(FlagRule.NOT_SCORED);
        nominated()
                .when(by("official", TUESDAY), new AnnounceShortlist(R, List.of("m1")))
                .refused(FlagRule.SCORING_OPEN);
        listed().when(by("official", TUESDAY), new AnnounceShortlist(R, List.of("m1")))
                .refused(FlagRule.SHORTLIST_ALREADY_ANNOUNCED);
    }

    @Test
    void aWindowIsNotGuessedWhereNoCalendarWasPublished() {
        round(FakeWorkingDays.without(2021), FakeFlags.none())
                .facts(new MerchantNominated(R, "m1"), new MerchantScored(R, "m1", scores(60, 35), 95))
                .facts(new ScoringClosed(R, 1, 1))
                .when(by("official", TUESDAY), new AnnounceShortlist(R, List.of("m1")))
                .refused(CommonRule.WORK_CALENDAR_NOT_PUBLISHED);
    }

    @Test
    void anObjectionIsSealedAndCountsByTheTimeItReachedTheOffice() {
        listed().when(
                        by("official", AFTER),
                        new FileObjection(R, "o1", "m1", received("2021-03-11T23:59:59+08:00"), "占道经营"))
                .facts(new ObjectionFiled(
                        R, "o1", "m1", received("2021-03-11T23:59:59+08:00"), sealed("objector", "占道经营")));
        listed().when(by("official", AFTER), new FileObjection(R, "o1", "m1", received(WINDOW_ENDS), "占道经营"))
                .refused(FlagRule.NOTICE_WINDOW_CLOSED);
    }

    @Test
    void anObjectionIsAgainstSomebodyOnTheShortlist() {
        scored().when(by("official", TUESDAY), objection("o1", "m1")).refused(FlagRule.SHORTLIST_NOT_ANNOUNCED);
        listed().when(by("official", AFTER), objection("o1", "m2")).refused(FlagRule.NOT_SHORTLISTED);
        objected().when(by("official", AFTER), objection("o1", "m1")).refused(CommonRule.ALREADY_EXISTS);
        listed().when(
                        by("official", AFTER),
                        new FileObjection(R, "o1", "m1", received("2021-03-01T09:00:00+08:00"), "占道经营"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void anObjectionIsResolvedOnceBySomebodyElse() {
        ResolveObjection resolve = new ResolveObjection(R, "o1", false, "查无此事");
        objected().when(by("approver", AFTER), resolve).facts(new ObjectionResolved(R, "o1", "m1", false, "查无此事"));
        objected().when(by("official", Role.APPROVER, AFTER), resolve).refused(CommonRule.SAME_PERSON);
        objected().when(by("inspector", Role.APPROVER, AFTER), resolve).refused(CommonRule.SAME_PERSON);
        objected()
                .when(by("approver", AFTER), new ResolveObjection(R, "o9", false, "查无此事"))
                .refused(FlagRule.OBJECTION_UNKNOWN);
        resolved(false).when(by("approver", AFTER), resolve).refused(FlagRule.OBJECTION_ALREADY_RESOLVED);
    }

    @Test
    void theEndOfTheWindowIsNotedOnceItHasCome() {
        CloseObjectionWindow close = new CloseObjectionWindow(R);
        listed().when(by("SYSTEM", WINDOW_ENDS), close).facts(new ObjectionWindowClosed(R));
        listed().when(by("SYSTEM", "2021-03-11T23:59:59+08:00"), close).refused(FlagRule.NOTICE_WINDOW_OPEN);
        listed().facts(new ObjectionWindowClosed(R))
                .when(by("SYSTEM", WINDOW_ENDS), close)
                .refused(FlagRule.WINDOW_CLOSED_ALREADY);
        scored().when(by("SYSTEM", WINDOW_ENDS), close).refused(FlagRule.SHORTLIST_NOT_ANNOUNCED);
    }

    @Test
    void aRedFlagIsAwardedAfterTheWindowAndFliesForItsFullDays() {
        listed().when(by("approver", WINDOW_ENDS), AWARD)
                .facts(
                        new FlagRegistered(R, "f1", "m1", Colour.RED),
                        new RedFlagAwarded(
                                "f1",
                                R,
                                "s1",
                                "xinhualu",
                                "m1",
                                "2021",
                                95,
                                List.of("inspector"),
                                30,
                                time("2021-04-12T00:00:00+08:00")));
    }

    @Test
    void noRedFlagIsAwardedWhileAnybodyMayObject() {
        listed().when(by("approver", "2021-03-11T23:59:59+08:00"), AWARD)
                .refused(FlagRule.NOTICE_WINDOW_OPEN, time(WINDOW_ENDS));
        scored().when(by("approver", AFTER), AWARD).refused(FlagRule.SHORTLIST_NOT_ANNOUNCED);
    }

    @Test
    void anOpenOrUpheldObjectionStandsInTheWay() {
        objected().when(by("approver", AFTER), AWARD).refused(FlagRule.OBJECTION_OPEN, "m1");
        resolved(true).when(by("approver", AFTER), AWARD).refused(FlagRule.OBJECTION_UPHELD, "m1");
        resolved(false).when(by("approver", AFTER), AWARD).result().expectSuccessfulHandlerExecution();
    }

    @Test
    void aRedFlagTakesThePoints() {
        listed().when(by("approver", AFTER), new AwardRedFlag(R, "f1", "m2")).refused(FlagRule.SCORE_BELOW_RED, 50, 90);
        listed().when(by("approver", AFTER), new AwardRedFlag(R, "f1", "m3")).refused(FlagRule.NOT_NOMINATED);
        nominated().when(by("approver", AFTER), AWARD).refused(FlagRule.SCORING_OPEN);
    }

    @Test
    void whoeverScoredNominatedOrAnnouncedAwardsNothing() {
        listed().when(by("inspector", Role.APPROVER, AFTER), AWARD).refused(CommonRule.SAME_PERSON);
        listed().when(by("official", Role.APPROVER, AFTER), AWARD).refused(CommonRule.SAME_PERSON);
        scored().fact(by("official4", TUESDAY), new ShortlistAnnounced(R, List.of("m1"), 7, time(WINDOW_ENDS)))
                .when(by("official4", Role.APPROVER, AFTER), AWARD)
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void aMerchantIsAwardedOneRedFlagInARound() {
        awarded().when(by("approver", AFTER), new AwardRedFlag(R, "f9", "m1")).refused(FlagRule.ALREADY_AWARDED);
    }

    @Test
    void anIdThatAFlagHasIsNotTakenAgain() {
        round(FakeWorkingDays.mondayToFriday(), FakeFlags.existing("f1"))
                .facts(new MerchantNominated(R, "m1"))
                .fact(by("inspector", MONDAY), new MerchantScored(R, "m1", scores(60, 35), 95))
                .facts(new ScoringClosed(R, 1, 1))
                .facts(new ShortlistAnnounced(R, List.of("m1"), 7, time(WINDOW_ENDS)))
                .when(by("approver", AFTER), AWARD)
                .refused(CommonRule.ALREADY_EXISTS, "flag/f1");
    }

    @Test
    void noMerchantHasBothColoursInOneRound() {
        listed(FakeFlags.concerning("m1", Colour.BLACK))
                .when(by("approver", AFTER), AWARD)
                .refused(FlagRule.RED_AND_BLACK_IN_ONE_ROUND, "m1");
        listed(FakeFlags.concerning("m2", Colour.RED))
                .when(by("official", TUESDAY), NOTICE)
                .refused(FlagRule.RED_AND_BLACK_IN_ONE_ROUND, "m2");
        listed(FakeFlags.concerning("m2", Colour.BLACK))
                .when(by("approver", AFTER), AWARD)
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void noFlagIsAwardedOnABasisThatNoLongerHolds() {
        listed().when(by("approver", "2023-01-01T00:00:00+08:00"), AWARD).refused(FlagRule.BASIS_EXPIRED);
    }

    @Test
    void aCeremonyIsHeldOnceThereIsAFlagToHandOver() {
        awarded().when(by("official", AFTER), new HoldCeremony(R, 120)).facts(new CeremonyHeld(R, 120, 1));
        listed().when(by("official", AFTER), new HoldCeremony(R, 120)).refused(FlagRule.NO_FLAG_TO_HAND_OVER);
        awarded()
                .facts(new CeremonyHeld(R, 120, 1))
                .when(by("official", AFTER), new HoldCeremony(R, 120))
                .refused(FlagRule.CEREMONY_ALREADY_HELD);
    }

    @Test
    void aNoticeToImproveOpensTheWayToABlackFlag() {
        scored().when(by("official2", TUESDAY), NOTICE)
                .facts(
                        new FlagRegistered(R, "f2", "m2", Colour.BLACK),
                        new ImprovementNoticeIssued(
                                "f2",
                                R,
                                "s1",
                                "xinhualu",
                                "m2",
                                "2021",
                                50,
                                List.of("inspector"),
                                "门前垃圾未清",
                                LocalDate.parse("2021-03-12"),
                                time("2021-03-13T00:00:00+08:00"),
                                REGULATION,
                                5,
                                90));
    }

    @Test
    void aBlackFlagIsThoughtOfBelowItsPointsOnly() {
        scored().when(
                        by("official2", TUESDAY),
                        new IssueImprovementNotice(R, "f2", "m1", "门前垃圾未清", LocalDate.parse("2021-03-12")))
                .refused(FlagRule.SCORE_NOT_BELOW_BLACK, 95, 60);
    }

    @Test
    void theTimeToImproveIsCountedFromTheDayTheNoticeIsRecorded() {
        scored().when(by("official2", TUESDAY).enteredAt("2021-03-03T09:00:00+08:00"), NOTICE)
                .refused(
                        FlagRule.IMPROVEMENT_PERIOD_TOO_SHORT,
                        LocalDate.parse("2021-03-12"),
                        LocalDate.parse("2021-03-13"));
    }

    @Test
    void aMerchantGetsOneNoticeInARound() {
        scored().facts(new FlagRegistered(R, "f2", "m2", Colour.BLACK))
                .when(by("official2", TUESDAY), NOTICE)
                .refused(FlagRule.IMPROVEMENT_NOTICE_ALREADY_ISSUED);
    }

    @Test
    void anAnnulledRoundNamesItsFlagsAndDoesNothingMore() {
        awarded()
                .facts(new FlagRegistered(R, "f2", "m2", Colour.BLACK))
                .when(by("SYSTEM", AFTER), new AnnulRound(R, "办法撤销"))
                .facts(new RoundAnnulled(R, "s1", "办法撤销", List.of("f1", "f2")));
        listed().facts(new RoundAnnulled(R, "s1", "办法撤销", List.of()))
                .when(by("approver", AFTER), AWARD)
                .refused(FlagRule.ROUND_ANNULLED);
    }

    private static void refusesScore(List<CriterionScore> scores, FlagRule rule) {
        nominated()
                .when(by("inspector", MONDAY), new ScoreMerchant(R, "m1", scores))
                .refused(rule);
    }

    private static FileObjection objection(String objectionId, String merchantId) {
        return new FileObjection(R, objectionId, merchantId, received(TUESDAY), "占道经营");
    }

    private static Sealed sealed(String subject, String value) {
        return new Sealed(subject + "/" + by("official", MONDAY).build().commandId(), "sealed(" + value + ")");
    }

    private static Given<FlagRound> round(FakeWorkingDays days, Flags flags) {
        return Given.of(FlagRound.class)
                .using(days, flags, new FakeMerchants(), new LabelledSeals())
                .fact(by("official", MONDAY), new RoundOpened(R, "s1", "xinhualu", "流动红旗", "2021", TERMS));
    }

    private static Given<FlagRound> opened() {
        return round(FakeWorkingDays.mondayToFriday(), FakeFlags.none());
    }

    private static Given<FlagRound> nominated() {
        return nominated(opened());
    }

    private static Given<FlagRound> nominated(Given<FlagRound> round) {
        return round.fact(by("official", MONDAY), new MerchantNominated(R, "m1"))
                .fact(by("official", MONDAY), new MerchantNominated(R, "m2"));
    }

    /** {@code m1} with 95 points, {@code m2} with 50. */
    private static Given<FlagRound> scored() {
        return scored(nominated());
    }

    private static Given<FlagRound> scored(Given<FlagRound> round) {
        return round.fact(by("inspector", MONDAY), new MerchantScored(R, "m1", scores(60, 35), 95))
                .fact(by("inspector", MONDAY), new MerchantScored(R, "m2", scores(30, 20), 50))
                .fact(by("official", MONDAY), new ScoringClosed(R, 2, 2));
    }

    private static Given<FlagRound> listed() {
        return listed(FakeFlags.none());
    }

    private static Given<FlagRound> listed(Flags flags) {
        return scored(nominated(round(FakeWorkingDays.mondayToFriday(), flags)))
                .fact(by("official", TUESDAY), new ShortlistAnnounced(R, List.of("m1"), 7, time(WINDOW_ENDS)));
    }

    private static Given<FlagRound> objected() {
        return listed().fact(
                        by("official", TUESDAY),
                        new ObjectionFiled(R, "o1", "m1", received(TUESDAY), sealed("objector", "占道经营")));
    }

    private static Given<FlagRound> resolved(boolean upheld) {
        return objected().fact(by("approver", AFTER), new ObjectionResolved(R, "o1", "m1", upheld, "已核实"));
    }

    private static Given<FlagRound> awarded() {
        return listed().fact(by("approver", AFTER), new FlagRegistered(R, "f1", "m1", Colour.RED));
    }
}
