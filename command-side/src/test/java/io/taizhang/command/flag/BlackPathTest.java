package io.taizhang.command.flag;

import static io.taizhang.command.flag.ABlackFlag.AFTER_DEFENCE;
import static io.taizhang.command.flag.ABlackFlag.AFTER_IMPROVEMENT;
import static io.taizhang.command.flag.ABlackFlag.DEFENCE_ENDS;
import static io.taizhang.command.flag.ABlackFlag.IMPROVEMENT_ENDS;
import static io.taizhang.command.flag.ABlackFlag.NOTICED;
import static io.taizhang.command.flag.ABlackFlag.PRE_NOTICE;
import static io.taizhang.command.flag.ABlackFlag.PRE_NOTICE_GIVEN;
import static io.taizhang.command.flag.ABlackFlag.awarded;
import static io.taizhang.command.flag.ABlackFlag.defence;
import static io.taizhang.command.flag.ABlackFlag.defended;
import static io.taizhang.command.flag.ABlackFlag.noticed;
import static io.taizhang.command.flag.ABlackFlag.notified;
import static io.taizhang.command.flag.ABlackFlag.reviewed;
import static io.taizhang.command.flag.ABlackFlag.sealed;
import static io.taizhang.command.flag.Scheme.by;
import static io.taizhang.command.flag.Scheme.received;
import static io.taizhang.command.flag.Scheme.time;

import io.taizhang.api.Role;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagCommand.AwardBlackFlag;
import io.taizhang.api.flag.FlagCommand.CloseDefenceWindow;
import io.taizhang.api.flag.FlagCommand.EndImprovementPeriod;
import io.taizhang.api.flag.FlagCommand.RecordImprovement;
import io.taizhang.api.flag.FlagCommand.ReviewDefence;
import io.taizhang.api.flag.FlagCommand.SubmitDefence;
import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceSubmitted;
import io.taizhang.api.flag.FlagEvent.DefenceWindowClosed;
import io.taizhang.api.flag.FlagEvent.ImprovementPeriodEnded;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.FakeWorkingDays;
import org.junit.jupiter.api.Test;

/** What a merchant is owed before a black flag flies, step by step. */
class BlackPathTest {
    private static final AwardBlackFlag AWARD = new AwardBlackFlag("f2");
    private static final RecordImprovement IMPROVED = new RecordImprovement("f2", "已清理");

    @Test
    void aMerchantThatImprovesIsLeftAlone() {
        noticed().when(by("official2", AFTER_IMPROVEMENT), IMPROVED).facts(new ImprovementRecorded("f2", "m2", "已清理"));
        noticed()
                .facts(new ImprovementRecorded("f2", "m2", "已清理"))
                .when(by("official2", AFTER_IMPROVEMENT), PRE_NOTICE)
                .refused(FlagRule.FLAG_ENDED, FlagEnd.IMPROVED);
    }

    @Test
    void improvementComesTooLateOnceTheMerchantIsTold() {
        notified().when(by("official2", AFTER_DEFENCE), IMPROVED).refused(FlagRule.PRE_NOTICE_ALREADY_GIVEN);
        awarded().when(by("official2", AFTER_DEFENCE), IMPROVED).refused(FlagRule.ALREADY_AWARDED);
    }

    @Test
    void theEndOfTheTimeToImproveIsNotedOnceItHasCome() {
        EndImprovementPeriod end = new EndImprovementPeriod("f2");
        noticed().when(by("SYSTEM", IMPROVEMENT_ENDS), end).facts(new ImprovementPeriodEnded("f2", "m2"));
        noticed().when(by("SYSTEM", "2021-03-12T23:59:59+08:00"), end).refused(FlagRule.IMPROVEMENT_PERIOD_OPEN);
        noticed()
                .facts(new ImprovementPeriodEnded("f2", "m2"))
                .when(by("SYSTEM", IMPROVEMENT_ENDS), end)
                .refused(FlagRule.WINDOW_CLOSED_ALREADY);
    }

    @Test
    void theMerchantIsToldAfterItsTimeToImproveAndOnce() {
        noticed()
                .when(by("official2", "2021-03-12T23:59:59+08:00"), PRE_NOTICE)
                .refused(FlagRule.IMPROVEMENT_PERIOD_OPEN, time(IMPROVEMENT_ENDS));
        noticed().when(by("official2", AFTER_IMPROVEMENT), PRE_NOTICE).facts(PRE_NOTICE_GIVEN);
        notified().when(by("official2", AFTER_DEFENCE), PRE_NOTICE).refused(FlagRule.PRE_NOTICE_ALREADY_GIVEN);
    }

    @Test
    void theTimeForADefenceRunsFromTheDayThePreNoticeIsRecorded() {
        noticed()
                .when(by("official2", IMPROVEMENT_ENDS).enteredAt(AFTER_IMPROVEMENT), PRE_NOTICE)
                .facts(PRE_NOTICE_GIVEN);
    }

    @Test
    void noWindowIsGuessedWhereNoCalendarWasPublished() {
        noticed(FakeWorkingDays.without(2021), FakeFlags.none())
                .when(by("official2", AFTER_IMPROVEMENT), PRE_NOTICE)
                .refused(CommonRule.WORK_CALENDAR_NOT_PUBLISHED);
    }

    @Test
    void aDefenceIsSealedAndCountsByTheTimeItReachedTheOffice() {
        notified()
                .when(by("official3", AFTER_DEFENCE), defence("2021-03-19T23:59:59+08:00"))
                .result()
                .expectSuccessfulHandlerExecution();
        notified().when(by("official3", AFTER_DEFENCE), defence(DEFENCE_ENDS)).refused(FlagRule.DEFENCE_WINDOW_CLOSED);
        notified()
                .when(
                        by("official3", AFTER_DEFENCE),
                        new SubmitDefence("f2", received("2021-03-16T09:00:00+08:00"), "并非本店垃圾", "店主电话"))
                .facts(new DefenceSubmitted(
                        "f2",
                        "m2",
                        received("2021-03-16T09:00:00+08:00"),
                        sealed("merchant-defence", "并非本店垃圾"),
                        sealed("merchant-contact", "店主电话")));
    }

    @Test
    void aDefenceAnswersThePreNotice() {
        noticed()
                .when(by("official3", AFTER_IMPROVEMENT), defence(AFTER_IMPROVEMENT))
                .refused(FlagRule.NO_PRE_NOTICE);
        notified().when(by("official3", AFTER_DEFENCE), defence(NOTICED)).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        defended()
                .when(by("official3", AFTER_DEFENCE), defence("2021-03-16T09:00:00+08:00"))
                .refused(FlagRule.DEFENCE_ALREADY_SUBMITTED);
        awarded()
                .when(by("official3", AFTER_DEFENCE), defence("2021-03-16T09:00:00+08:00"))
                .refused(FlagRule.ALREADY_AWARDED);
    }

    @Test
    void noPartyToItEntersTheDefence() {
        notified()
                .when(by("inspector", Role.OFFICIAL, AFTER_DEFENCE), defence("2021-03-16T09:00:00+08:00"))
                .refused(CommonRule.SAME_PERSON);
        notified()
                .when(by("official2", AFTER_DEFENCE), defence("2021-03-16T09:00:00+08:00"))
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void theEndOfTheTimeForADefenceIsNotedOnceItHasCome() {
        CloseDefenceWindow close = new CloseDefenceWindow("f2");
        notified().when(by("SYSTEM", DEFENCE_ENDS), close).facts(new DefenceWindowClosed("f2", "m2"));
        notified().when(by("SYSTEM", "2021-03-19T23:59:59+08:00"), close).refused(FlagRule.DEFENCE_WINDOW_OPEN);
        notified()
                .facts(new DefenceWindowClosed("f2", "m2"))
                .when(by("SYSTEM", DEFENCE_ENDS), close)
                .refused(FlagRule.WINDOW_CLOSED_ALREADY);
    }

    @Test
    void aDefenceIsReviewedOnceBySomebodyWhoHadNoHandInIt() {
        ReviewDefence review = new ReviewDefence("f2", false, "查证属实");
        defended().when(by("approver2", AFTER_DEFENCE), review).facts(new DefenceReviewed("f2", "m2", false, "查证属实"));
        notified().when(by("approver2", AFTER_DEFENCE), review).refused(FlagRule.NO_DEFENCE);
        noticed().when(by("approver2", AFTER_IMPROVEMENT), review).refused(FlagRule.NO_PRE_NOTICE);
        reviewed(false).when(by("approver2", AFTER_DEFENCE), review).refused(FlagRule.DEFENCE_ALREADY_REVIEWED);
        for (String hand : new String[] {"inspector", "official2", "official3"}) {
            defended().when(by(hand, Role.APPROVER, AFTER_DEFENCE), review).refused(CommonRule.SAME_PERSON, hand);
        }
    }

    @Test
    void anUpheldDefenceEndsIt() {
        reviewed(true).when(by("approver", AFTER_DEFENCE), AWARD).refused(FlagRule.FLAG_ENDED, FlagEnd.DEFENCE_UPHELD);
    }

    @Test
    void aBlackFlagIsAwardedWhenAllIsDoneAndFliesForItsFullDays() {
        BlackFlagAwarded award =
                new BlackFlagAwarded("f2", "s1-2021", "s1", "m2", "2021", 90, time("2021-06-19T00:00:00+08:00"));
        notified().when(by("approver", DEFENCE_ENDS), AWARD).facts(award);
        reviewed(false).when(by("approver", DEFENCE_ENDS), AWARD).facts(award);
    }

    @Test
    void noStepIsLeftOut() {
        noticed().when(by("approver", NOTICED), AWARD).refused(FlagRule.IMPROVEMENT_PERIOD_OPEN);
        noticed().when(by("approver", AFTER_DEFENCE), AWARD).refused(FlagRule.NO_PRE_NOTICE);
        notified()
                .when(by("approver", "2021-03-19T23:59:59+08:00"), AWARD)
                .refused(FlagRule.DEFENCE_WINDOW_OPEN, time(DEFENCE_ENDS));
        defended().when(by("approver", AFTER_DEFENCE), AWARD).refused(FlagRule.DEFENCE_UNANSWERED);
        awarded().when(by("approver", AFTER_DEFENCE), AWARD).refused(FlagRule.ALREADY_AWARDED);
    }

    @Test
    void backDatingShortensNothing() {
        notified()
                .when(by("approver", AFTER_IMPROVEMENT).enteredAt(AFTER_DEFENCE), AWARD)
                .refused(FlagRule.DEFENCE_WINDOW_OPEN);
    }

    @Test
    void whoeverHadAHandInItAwardsNothing() {
        for (String hand : new String[] {"inspector", "official2", "official3"}) {
            reviewed(false).when(by(hand, Role.APPROVER, AFTER_DEFENCE), AWARD).refused(CommonRule.SAME_PERSON, hand);
        }
        reviewed(false).when(by("approver2", AFTER_DEFENCE), AWARD).result().expectSuccessfulHandlerExecution();
    }

    @Test
    void noBlackFlagJoinsARedOneOfItsRound() {
        noticed(FakeWorkingDays.mondayToFriday(), FakeFlags.concerning("m2", Colour.RED))
                .fact(by("official2", AFTER_IMPROVEMENT), PRE_NOTICE_GIVEN)
                .when(by("approver", AFTER_DEFENCE), AWARD)
                .refused(FlagRule.RED_AND_BLACK_IN_ONE_ROUND, "m2");
    }

    @Test
    void noBlackFlagRestsOnABasisThatNoLongerHolds() {
        notified().when(by("approver", "2023-01-01T00:00:00+08:00"), AWARD).refused(FlagRule.BASIS_EXPIRED);
    }

    @Test
    void aRedFlagLeadsToNoBlackOne() {
        ARedFlag.awarded()
                .when(by("official2", "2021-03-20T09:00:00+08:00"), new RecordImprovement("f1", "已清理"))
                .refused(FlagRule.NO_IMPROVEMENT_NOTICE);
        ARedFlag.awarded()
                .when(by("approver", "2021-03-20T09:00:00+08:00"), new AwardBlackFlag("f1"))
                .refused(FlagRule.NO_IMPROVEMENT_NOTICE);
    }
}
