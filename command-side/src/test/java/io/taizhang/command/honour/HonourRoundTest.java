package io.taizhang.command.honour;

import static io.taizhang.command.honour.Programmes2021.by;
import static io.taizhang.command.honour.Programmes2021.candidate;
import static io.taizhang.command.honour.Programmes2021.person;
import static io.taizhang.command.honour.Programmes2021.sealed;
import static io.taizhang.command.honour.Programmes2021.stars;
import static io.taizhang.command.honour.Programmes2021.time;
import static io.taizhang.command.honour.Programmes2021.yearly;

import io.taizhang.api.Role;
import io.taizhang.api.honour.Candidate;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCommand.Announce;
import io.taizhang.api.honour.HonourCommand.CloseNoticeWindow;
import io.taizhang.api.honour.HonourCommand.Confer;
import io.taizhang.api.honour.HonourCommand.FileObjection;
import io.taizhang.api.honour.HonourCommand.Nominate;
import io.taizhang.api.honour.HonourCommand.ResolveObjection;
import io.taizhang.api.honour.HonourCommand.Review;
import io.taizhang.api.honour.HonourEvent.CandidateNominated;
import io.taizhang.api.honour.HonourEvent.CandidateReviewed;
import io.taizhang.api.honour.HonourEvent.CandidatesAnnounced;
import io.taizhang.api.honour.HonourEvent.HonourConferred;
import io.taizhang.api.honour.HonourEvent.HonourRegistered;
import io.taizhang.api.honour.HonourEvent.NoticeWindowClosed;
import io.taizhang.api.honour.HonourEvent.ObjectionFiled;
import io.taizhang.api.honour.HonourEvent.ObjectionResolved;
import io.taizhang.api.honour.HonourEvent.RoundOpened;
import io.taizhang.api.honour.Nominee;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.FakeWorkingDays;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.LabelledSeals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Round {@code p1-2021}: opened and voted on on Monday, 1 March, announced on 2 March, objected to until 9 March. */
class HonourRoundTest {
    private static final String R = "p1-2021";
    private static final String MONDAY = "2021-03-01T09:00:00+08:00";
    private static final String TUESDAY = "2021-03-02T09:00:00+08:00";
    private static final String WINDOW_ENDS = "2021-03-10T00:00:00+08:00";
    private static final String AFTER = "2021-03-10T09:00:00+08:00";
    private static final Nominate FIRST = new Nominate(R, candidate("a"), "乐于助人", false);
    private static final Confer CONFER = new Confer(R, 1, "h1");
    private static final ResolveObjection RESOLVE = new ResolveObjection(R, "o1", false, "查无此事");

    @Test
    void aPersonIsNominatedWithNameAndReasonSealed() {
        opened().when(by("official", MONDAY), FIRST)
                .facts(new CandidateNominated(R, 1, person("a"), sealed("person/a", "乐于助人"), false));
    }

    @Test
    void aMerchantIsNominatedByTheNameItIsKnownBy() {
        opened(yearly(CandidateKind.MERCHANT, null))
                .when(by("official", MONDAY), new Nominate(R, new Candidate("m1", "示例商户01"), "明码标价", true))
                .facts(new CandidateNominated(
                        R,
                        1,
                        new Nominee(CandidateKind.MERCHANT, "merchant/m1", "示例商户01", null),
                        sealed("merchant/m1", "明码标价"),
                        true));
    }

    @Test
    void onlyAMerchantThatTradesThereIsNominated() {
        refusesMerchant("nobody", HonourRule.MERCHANT_UNKNOWN);
        refusesMerchant("closed", HonourRule.MERCHANT_DEREGISTERED);
        refusesMerchant("other", HonourRule.MERCHANT_OF_ANOTHER_UNIT);
    }

    private static void refusesMerchant(String id, HonourRule rule) {
        opened(yearly(CandidateKind.ENTERPRISE, null))
                .when(by("official", MONDAY), new Nominate(R, candidate(id), "明码标价", false))
                .refused(rule);
    }

    @Test
    void aHouseholdIsNominatedOnItsOwnApplicationOnly() {
        opened(yearly(CandidateKind.HOUSEHOLD, null))
                .when(by("official", MONDAY), FIRST)
                .refused(HonourRule.HOUSEHOLD_DID_NOT_APPLY);
        opened(yearly(CandidateKind.HOUSEHOLD, null))
                .when(by("official", MONDAY), new Nominate(R, candidate("a"), "邻里和睦", true))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobodyIsNominatedForStars() {
        opened(stars(null))
                .when(by("official", MONDAY), new Nominate(R, candidate("a"), "邻里和睦", true))
                .refused(HonourRule.STAR_PROGRAMME);
    }

    @Test
    void aCandidateIsNominatedOnceAndBeforeTheAnnouncement() {
        nominated().when(by("official", MONDAY), FIRST).refused(HonourRule.ALREADY_NOMINATED, "a");
        announced()
                .when(by("official", TUESDAY), new Nominate(R, candidate("z"), "乐于助人", false))
                .refused(HonourRule.NOMINATIONS_CLOSED);
        opened().when(by("official", "2021-02-28T09:00:00+08:00"), FIRST).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void whoHadAnHonourRevokedIsBarredUntilTheBarEnds() {
        barred("2021-03-02T00:00:00+08:00")
                .when(by("official", MONDAY), FIRST)
                .refused(HonourRule.BARRED_AFTER_REVOCATION, "a", time("2021-03-02T00:00:00+08:00"));
        barred("2021-03-01T09:00:00+08:00")
                .when(by("official", MONDAY), FIRST)
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoWasBarredMeanwhileIsNotHonoured() {
        announced(barred("2023-03-06T00:00:00+08:00"))
                .when(by("approver", AFTER), CONFER)
                .refused(HonourRule.BARRED_AFTER_REVOCATION);
    }

    @Test
    void votesAreCountedByAnotherThanWhoNominated() {
        nominated().when(by("official2", MONDAY), new Review(R, 1, 6, 9)).facts(new CandidateReviewed(R, 1, 6, 9));
        nominated().when(by("official", MONDAY), new Review(R, 1, 6, 9)).refused(CommonRule.SAME_PERSON);
        nominated()
                .when(by("official2", "2021-02-28T09:00:00+08:00"), new Review(R, 1, 6, 9))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void votesAreOnACandidateAndNoMoreThanThereAre() {
        nominated()
                .when(by("official2", MONDAY), new Review(R, 1, 10, 9))
                .refused(HonourRule.VOTES_EXCEED_TOTAL, 10, 9);
        nominated().when(by("official2", MONDAY), new Review(R, 3, 1, 9)).refused(HonourRule.CANDIDATE_UNKNOWN, 3);
        announced().when(by("official2", TUESDAY), new Review(R, 1, 1, 9)).refused(HonourRule.NOMINATIONS_CLOSED);
    }

    @Test
    void whoeverHasMoreThanHalfOfTheVotesIsAnnouncedForWorkingDaysFromTheEntryOn() {
        reviewed()
                .when(by("official", MONDAY).enteredAt(TUESDAY), new Announce(R, 5))
                .facts(new CandidatesAnnounced(R, List.of(1), 5, time(WINDOW_ENDS)));
    }

    @Test
    void nobodyIsAnnouncedBeforeAllAreVotedOn() {
        nominated()
                .facts(new CandidateReviewed(R, 1, 6, 9))
                .when(by("official", TUESDAY), new Announce(R, 5))
                .refused(HonourRule.NOT_REVIEWED, List.of(2));
        opened().when(by("official", TUESDAY), new Announce(R, 5)).refused(HonourRule.NOBODY_TO_ANNOUNCE);
        announced().when(by("official", TUESDAY), new Announce(R, 5)).refused(HonourRule.ALREADY_ANNOUNCED);
    }

    @Test
    void aWindowIsNotGuessedWhereNoCalendarWasPublished() {
        reviewed(nominated(opened(yearly(CandidateKind.PERSON, 1), none(), FakeWorkingDays.without(2021), id -> false)))
                .when(by("official", TUESDAY), new Announce(R, 5))
                .refused(CommonRule.WORK_CALENDAR_NOT_PUBLISHED);
    }

    @Test
    void anObjectionIsSealedAndCountsByTheTimeItReachedTheOffice() {
        Instant last = time("2021-03-09T23:59:59+08:00");
        announced()
                .when(by("official", AFTER), new FileObjection(R, "o1", 1, last, "不实"))
                .facts(new ObjectionFiled(
                        R,
                        "o1",
                        1,
                        last,
                        sealed("objector/" + by("official", AFTER).build().commandId(), "不实")));
        announced()
                .when(by("official", AFTER), new FileObjection(R, "o1", 1, time(WINDOW_ENDS), "不实"))
                .refused(HonourRule.NOTICE_WINDOW_CLOSED);
        announced()
                .when(by("official", AFTER), new FileObjection(R, "o1", 1, time(MONDAY), "不实"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void anObjectionIsAgainstSomebodyAnnounced() {
        FileObjection second = new FileObjection(R, "o1", 2, time(TUESDAY), "不实");
        announced().when(by("official", AFTER), second).refused(HonourRule.NOT_ANNOUNCED);
        objected()
                .when(by("official", AFTER), new FileObjection(R, "o1", 1, time(TUESDAY), "不实"))
                .refused(CommonRule.ALREADY_EXISTS);
        announced()
                .facts(new HonourRegistered(R, "h1", 1))
                .when(by("official", AFTER), new FileObjection(R, "o2", 1, time(TUESDAY), "不实"))
                .refused(HonourRule.ALREADY_CONFERRED);
    }

    @Test
    void anObjectionIsResolvedOnceBySomebodyWhoHadNoHandInIt() {
        objected()
                .when(by("approver", AFTER), RESOLVE)
                .facts(new ObjectionResolved(R, "o1", 1, false, sealed("person/a", "查无此事")));
        objected().when(by("official3", Role.APPROVER, AFTER), RESOLVE).refused(CommonRule.SAME_PERSON);
        objected().when(by("official", Role.APPROVER, AFTER), RESOLVE).refused(CommonRule.SAME_PERSON);
        objected().when(by("official2", Role.APPROVER, AFTER), RESOLVE).refused(CommonRule.SAME_PERSON);
        objected().when(by("official4", Role.APPROVER, AFTER), RESOLVE).refused(CommonRule.SAME_PERSON);
        objected()
                .when(by("approver", AFTER), new ResolveObjection(R, "o9", false, "查无此事"))
                .refused(HonourRule.OBJECTION_UNKNOWN);
        resolved(false).when(by("approver", AFTER), RESOLVE).refused(HonourRule.OBJECTION_ALREADY_RESOLVED);
    }

    @Test
    void theEndOfTheWindowIsNotedOnceItHasCome() {
        CloseNoticeWindow close = new CloseNoticeWindow(R);
        announced().when(by("SYSTEM", WINDOW_ENDS), close).facts(new NoticeWindowClosed(R));
        announced().when(by("SYSTEM", "2021-03-09T23:59:59+08:00"), close).refused(HonourRule.NOTICE_WINDOW_OPEN);
        announced()
                .facts(new NoticeWindowClosed(R))
                .when(by("SYSTEM", WINDOW_ENDS), close)
                .refused(HonourRule.WINDOW_CLOSED_ALREADY);
        reviewed().when(by("SYSTEM", WINDOW_ENDS), close).refused(HonourRule.NOT_ANNOUNCED);
    }

    @Test
    void anHonourIsConferredAfterTheWindow() {
        announced()
                .when(by("approver", WINDOW_ENDS), CONFER)
                .facts(
                        new HonourRegistered(R, "h1", 1),
                        new HonourConferred("h1", R, "p1", "xinhualu", "最美新华人", "2021", 2021, person("a")));
    }

    @Test
    void nothingIsConferredWhileAnybodyMayObject() {
        announced()
                .when(by("approver", "2021-03-09T23:59:59+08:00"), CONFER)
                .refused(HonourRule.NOTICE_WINDOW_OPEN, time(WINDOW_ENDS));
        announced().when(by("approver", TUESDAY).enteredAt(AFTER), CONFER).refused(HonourRule.NOTICE_WINDOW_OPEN);
        reviewed().when(by("approver", AFTER), CONFER).refused(HonourRule.NOT_ANNOUNCED);
        announced().when(by("approver", AFTER), new Confer(R, 2, "h1")).refused(HonourRule.NOT_ANNOUNCED);
        announced().when(by("approver", AFTER), new Confer(R, 3, "h1")).refused(HonourRule.CANDIDATE_UNKNOWN);
    }

    @Test
    void anOpenOrUpheldObjectionStandsInTheWay() {
        objected().when(by("approver", AFTER), CONFER).refused(HonourRule.OBJECTION_OPEN, 1);
        resolved(true).when(by("approver", AFTER), CONFER).refused(HonourRule.OBJECTION_UPHELD, 1);
        resolved(false).when(by("approver", AFTER), CONFER).result().expectSuccessfulHandlerExecution();
    }

    @Test
    void whoeverNominatedReviewedOrAnnouncedConfersNothing() {
        announced().when(by("official", Role.APPROVER, AFTER), CONFER).refused(CommonRule.SAME_PERSON);
        announced().when(by("official2", Role.APPROVER, AFTER), CONFER).refused(CommonRule.SAME_PERSON);
        announced().when(by("official4", Role.APPROVER, AFTER), CONFER).refused(CommonRule.SAME_PERSON);
    }

    @Test
    void aCandidateIsHonouredOnceAndWithinTheQuota() {
        announced()
                .facts(new HonourRegistered(R, "h1", 1))
                .when(by("approver", AFTER), new Confer(R, 1, "h2"))
                .refused(HonourRule.ALREADY_CONFERRED, 1);
        announced()
                .facts(new HonourRegistered(R, "h1", 2))
                .when(by("approver", AFTER), CONFER)
                .refused(HonourRule.QUOTA_EXCEEDED, 2, 1);
    }

    @Test
    void anIdThatAnHonourHasIsNotTakenAgain() {
        announced(opened(
                        yearly(CandidateKind.PERSON, 1),
                        none(),
                        FakeWorkingDays.mondayToFriday(),
                        id -> id.equals("h1")))
                .when(by("approver", AFTER), CONFER)
                .refused(CommonRule.ALREADY_EXISTS, "honour/h1");
    }

    @Test
    void nothingIsConferredOnABasisThatNoLongerHolds() {
        announced().when(by("approver", "2023-01-01T00:00:00+08:00"), CONFER).refused(HonourRule.BASIS_EXPIRED);
    }

    private static Bars none() {
        return candidate -> Optional.empty();
    }

    private static Given<HonourRound> opened() {
        return opened(yearly(CandidateKind.PERSON, 1));
    }

    private static Given<HonourRound> opened(ProgrammeTerms terms) {
        return opened(terms, none(), FakeWorkingDays.mondayToFriday(), id -> false);
    }

    private static Given<HonourRound> barred(String until) {
        Map<String, Instant> bars = Map.of("person/a", time(until));
        return opened(
                yearly(CandidateKind.PERSON, 1),
                candidate -> Optional.ofNullable(bars.get(candidate)),
                FakeWorkingDays.mondayToFriday(),
                id -> false);
    }

    private static Given<HonourRound> opened(ProgrammeTerms terms, Bars bars, FakeWorkingDays days, Honours honours) {
        return Given.of(HonourRound.class)
                .using(days, honours, bars, new FakeMerchants(), new LabelledSeals())
                .fact(by("official", MONDAY), new RoundOpened(R, "p1", "xinhualu", "最美新华人", "2021", terms));
    }

    private static Given<HonourRound> nominated() {
        return nominated(opened());
    }

    /** Persons {@code a} and {@code b}. */
    private static Given<HonourRound> nominated(Given<HonourRound> round) {
        return round.fact(
                        by("official", MONDAY),
                        new CandidateNominated(R, 1, person("a"), sealed("person/a", "乐于助人"), false))
                .fact(
                        by("official", MONDAY),
                        new CandidateNominated(R, 2, person("b"), sealed("person/b", "乐于助人"), true));
    }

    private static Given<HonourRound> reviewed() {
        return reviewed(nominated());
    }

    /** {@code a} with six of nine votes, {@code b} with four of eight. */
    private static Given<HonourRound> reviewed(Given<HonourRound> round) {
        return round.fact(by("official2", MONDAY), new CandidateReviewed(R, 1, 6, 9))
                .fact(by("official2", MONDAY), new CandidateReviewed(R, 2, 4, 8));
    }

    private static Given<HonourRound> announced() {
        return announced(opened());
    }

    private static Given<HonourRound> announced(Given<HonourRound> round) {
        return reviewed(nominated(round))
                .fact(by("official4", TUESDAY), new CandidatesAnnounced(R, List.of(1), 5, time(WINDOW_ENDS)));
    }

    private static Given<HonourRound> objected() {
        return announced()
                .fact(
                        by("official3", TUESDAY),
                        new ObjectionFiled(R, "o1", 1, time(TUESDAY), sealed("objector/1", "不实")));
    }

    private static Given<HonourRound> resolved(boolean upheld) {
        return objected()
                .fact(by("approver2", AFTER), new ObjectionResolved(R, "o1", 1, upheld, sealed("person/a", "已核实")));
    }
}
