package io.taizhang.query.flag;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.taizhang.api.Sealed;
import io.taizhang.api.flag.Channel;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.FlagEvent.AppealDecided;
import io.taizhang.api.flag.FlagEvent.AppealFiled;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceSubmitted;
import io.taizhang.api.flag.FlagEvent.DefenceWindowClosed;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagPassed;
import io.taizhang.api.flag.FlagEvent.FlagPublished;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.ImprovementPeriodEnded;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.flag.FlagEvent.PreNoticeGiven;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.FlagEvent.RepairApplied;
import io.taizhang.api.flag.FlagEvent.RepairVerified;
import io.taizhang.api.flag.FlagEvent.RoundRegistered;
import io.taizhang.api.flag.FlagEvent.SchemePublished;
import io.taizhang.api.flag.FlagEvent.SchemeWithdrawn;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.api.flag.LegalLevel;
import io.taizhang.api.flag.OnBehalfOf;
import io.taizhang.api.flag.SchemeTerms;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagProcessTest {
    private static final LegalBasis BASIS = new LegalBasis("示例市人大常委会", "条例", LegalLevel.REGULATION, null);
    private static final Instant IMPROVED_BY = Instant.parse("2021-03-12T16:00:00Z");
    private static final Instant ANSWERED_BY = Instant.parse("2021-03-25T16:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2021-06-18T16:00:00Z");
    private static final OnBehalfOf IN_PERSON =
            new OnBehalfOf(Channel.IN_PERSON, Instant.parse("2021-03-20T04:00:00Z"));
    private static final Sealed WORDS = new Sealed("merchant-defence/1", "…");

    private static final Facts NOTICE = fact(new ImprovementNoticeIssued(
                    "f2",
                    "r1",
                    "s1",
                    "xinhualu",
                    "m2",
                    "2021-Q1",
                    50,
                    List.of("inspector"),
                    "门前垃圾未清",
                    LocalDate.parse("2021-03-12"),
                    IMPROVED_BY,
                    BASIS,
                    5,
                    90))
            .occurred("2021-03-01");
    private static final Facts UNIMPROVED = fact(new ImprovementPeriodEnded("f2", "m2"));
    private static final Facts PRE_NOTICE = fact(new PreNoticeGiven("f2", "m2", "未整改", "第六条", "可以申辩", 5, ANSWERED_BY))
            .occurred("2021-03-18");
    private static final Facts DEFENCE = fact(new DefenceSubmitted("f2", "m2", IN_PERSON, WORDS, null));
    private static final Facts WINDOW_CLOSED = fact(new DefenceWindowClosed("f2", "m2"));
    private static final Facts AWARD = fact(new BlackFlagAwarded("f2", "r1", "s1", "m2", "2021-Q1", 90, EXPIRES));

    @Test
    void aNoticeGivesTimeToImproveAndSaysUntilWhen() {
        ProcessRow row = process(NOTICE);

        assertThat(row.stage()).isEqualTo(ProcessStage.IMPROVING);
        assertThat(row.waitsUntil()).isEqualTo(IMPROVED_BY);
        assertThat(row.onItsWay()).isTrue();
        assertThat(row.steps())
                .extracting(ProcessStep::fact, ProcessStep::on, ProcessStep::by, ProcessStep::said)
                .containsExactly(
                        tuple("flag.ImprovementNoticeIssued", LocalDate.parse("2021-03-01"), "official", "门前垃圾未清"));
    }

    @Test
    void theTimeForADefenceRunsFromThePreNotice() {
        ProcessRow row = process(NOTICE, UNIMPROVED, PRE_NOTICE);

        assertThat(row.stage()).isEqualTo(ProcessStage.HEARING);
        assertThat(row.waitsUntil()).isEqualTo(ANSWERED_BY);
    }

    @Test
    void aDefenceIsToBeAnsweredHoweverLongItsTimeIsOver() {
        ProcessRow row = process(NOTICE, UNIMPROVED, PRE_NOTICE, DEFENCE, WINDOW_CLOSED);

        assertThat(row.stage()).isEqualTo(ProcessStage.DEFENDED);
        assertThat(row.waitsUntil()).isNull();
    }

    @Test
    void withoutADefenceItCanBeDecidedWhenTheWindowCloses() {
        assertThat(process(NOTICE, UNIMPROVED, PRE_NOTICE, WINDOW_CLOSED).stage())
                .isEqualTo(ProcessStage.DECIDABLE);
    }

    @Test
    void aReviewBeforeTheWindowClosesLeavesTheRestOfTheWindow() {
        ProcessRow row =
                process(NOTICE, UNIMPROVED, PRE_NOTICE, DEFENCE, fact(new DefenceReviewed("f2", "m2", false, "理由不成立")));

        assertThat(row.stage()).isEqualTo(ProcessStage.DECIDABLE);
        assertThat(row.waitsUntil()).isEqualTo(ANSWERED_BY);
    }

    @Test
    void improvementAndAnUpheldDefenceEndItWithoutAFlag() {
        ProcessRow improved = process(NOTICE, fact(new ImprovementRecorded("f2", "m2", "已清理")));
        ProcessRow upheld =
                process(NOTICE, UNIMPROVED, PRE_NOTICE, DEFENCE, fact(new DefenceReviewed("f2", "m2", true, "理由成立")));

        assertThat(List.of(improved, upheld))
                .extracting(ProcessRow::stage, ProcessRow::end, ProcessRow::onItsWay, ProcessRow::expiresAt)
                .containsExactly(
                        tuple(ProcessStage.ENDED, FlagEnd.IMPROVED, false, null),
                        tuple(ProcessStage.ENDED, FlagEnd.DEFENCE_UPHELD, false, null));
    }

    @Test
    void aRepairThatIsNotFoundGoodLeavesTheFlagFlying() {
        Facts applied = fact(new RepairApplied("f2", "m2", IN_PERSON, "已规范经营"));
        ProcessRow applying = process(NOTICE, UNIMPROVED, PRE_NOTICE, WINDOW_CLOSED, AWARD, applied);
        ProcessRow refused = process(
                NOTICE,
                UNIMPROVED,
                PRE_NOTICE,
                WINDOW_CLOSED,
                AWARD,
                applied,
                fact(new RepairVerified("f2", "m2", false, "仍有占道")));

        assertThat(applying.stage()).isEqualTo(ProcessStage.REPAIRING);
        assertThat(refused.stage()).isEqualTo(ProcessStage.FLYING);
        assertThat(refused.expiresAt()).isEqualTo(EXPIRES);
    }

    @Test
    void aPublishedFlagThatIsLiftedHasItsWholeWay() {
        ProcessRow row = process(
                NOTICE,
                UNIMPROVED,
                PRE_NOTICE,
                WINDOW_CLOSED,
                AWARD,
                fact(new FlagPublished("f2", "m2")).occurred("2021-04-02"),
                fact(new RepairApplied("f2", "m2", IN_PERSON, "已规范经营")),
                fact(new RepairVerified("f2", "m2", true, "核实")),
                fact(new FlagLifted("f2", "m2", Colour.BLACK)));

        assertThat(row.publishedOn()).isEqualTo("2021-04-02");
        assertThat(row.end()).isEqualTo(FlagEnd.LIFTED);
        assertThat(row.steps()).hasSize(9);
        assertThat(row.internal()).isTrue();
    }

    @Test
    void aRedFlagFliesFromItsAwardAndMovesOn() {
        Facts red = fact(new RedFlagAwarded(
                "f2", "r1", "s1", "xinhualu", "m1", "2021-Q1", 95, List.of("inspector"), 30, EXPIRES));

        ProcessRow row = process(red, fact(new FlagPassed("f2", "r1", "m1", "m3")));

        assertThat(row.stage()).isEqualTo(ProcessStage.FLYING);
        assertThat(row.merchantId()).isEqualTo("m3");
        assertThat(row.onItsWay()).isFalse();
    }

    @Test
    void anAppealUpheldAfterTheEndSaysThatTheFlagWasWrong() {
        ProcessRow appealed = process(NOTICE, UNIMPROVED, PRE_NOTICE, WINDOW_CLOSED, AWARD, appeal());
        ProcessRow decided = process(
                NOTICE,
                UNIMPROVED,
                PRE_NOTICE,
                WINDOW_CLOSED,
                AWARD,
                appeal(),
                fact(new FlagExpired("f2", "m2", Colour.BLACK)),
                fact(new AppealDecided("f2", "a1", "m2", true, "认定有误")));

        assertThat(appealed.openAppealId()).isEqualTo("a1");
        assertThat(decided.openAppealId()).isNull();
        assertThat(decided.end()).isEqualTo(FlagEnd.REVOKED);
    }

    @Test
    void aFlagOfThePastIsThatAndNothingElse() {
        ProcessRow row = process(fact(new PastFlagRecorded("f2", "xinhualu", "m1", Colour.RED, "2019", 2019, "示例台账")));

        assertThat(row.stage()).isEqualTo(ProcessStage.HISTORICAL);
        assertThat(row.onItsWay()).isFalse();
    }

    @Test
    void aSchemeTellsItsRoundsAndWhyItIsNoMore() {
        SchemeTerms terms = new SchemeTerms(BASIS, List.of(), 90, 60, 30, 90, 7, 5, 10);
        SchemeRow row = Rows.of(
                        new FlagSchemes(),
                        fact(new SchemePublished("s1", "xinhualu", "评比办法", terms)),
                        fact(new RoundRegistered("s1", "s1-2021-Q1", "2021-Q1")),
                        fact(new SchemeWithdrawn("s1", "依据失效", List.of("s1-2021-Q1")))
                                .occurred("2021-05-01"))
                .row("s1");

        assertThat(row.terms()).isEqualTo(terms);
        assertThat(row.rounds()).containsExactly("s1-2021-Q1");
        assertThat(row.withdrawn()).isTrue();
        assertThat(row.withdrawnOn()).isEqualTo("2021-05-01");
    }

    private static Facts appeal() {
        return fact(new AppealFiled("f2", "a1", "m2", IN_PERSON, WORDS));
    }

    private static ProcessRow process(Facts... facts) {
        return Rows.of(new FlagProcess(), facts).row("f2");
    }
}
