package io.taizhang.command.flag;

import static io.taizhang.command.flag.ABlackFlag.AFTER_DEFENCE;
import static io.taizhang.command.flag.ABlackFlag.DEFENCE_ENDS;
import static io.taizhang.command.flag.ABlackFlag.sealed;
import static io.taizhang.command.flag.Scheme.by;
import static io.taizhang.command.flag.Scheme.received;
import static io.taizhang.command.flag.Scheme.time;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagCommand.AnnulFlag;
import io.taizhang.api.flag.FlagCommand.ApplyForRepair;
import io.taizhang.api.flag.FlagCommand.DecideAppeal;
import io.taizhang.api.flag.FlagCommand.ExpireFlag;
import io.taizhang.api.flag.FlagCommand.FileAppeal;
import io.taizhang.api.flag.FlagCommand.PassFlag;
import io.taizhang.api.flag.FlagCommand.PublishFlag;
import io.taizhang.api.flag.FlagCommand.RecordPastFlag;
import io.taizhang.api.flag.FlagCommand.VerifyRepair;
import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.AppealDecided;
import io.taizhang.api.flag.FlagEvent.AppealFiled;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagPassed;
import io.taizhang.api.flag.FlagEvent.FlagPublished;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.flag.FlagEvent.RepairApplied;
import io.taizhang.api.flag.FlagEvent.RepairVerified;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.api.flag.LegalLevel;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.Then;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the award of a flag to its end. */
class FlagLifeTest {
    private static final String LATER = "2021-04-01T09:00:00+08:00";
    private static final PublishFlag PUBLISH = new PublishFlag("f2");
    private static final ApplyForRepair APPLY = new ApplyForRepair("f2", received(AFTER_DEFENCE), "已配垃圾桶");
    private static final FileAppeal APPEAL = new FileAppeal("f2", "a1", received(AFTER_DEFENCE), "处理不当");

    @Test
    void aBlackFlagIsPublishedOnTheStrengthOfARegulation() {
        ABlackFlag.awarded().when(by("approver", LATER), PUBLISH).facts(new FlagPublished("f2", "m2"));
        ABlackFlag.awarded()
                .fact(by("approver", AFTER_DEFENCE), new FlagPublished("f2", "m2"))
                .when(by("approver", LATER), PUBLISH)
                .refused(FlagRule.ALREADY_PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(
            value = LegalLevel.class,
            names = {"GOVERNMENT_RULE", "DOCUMENT"})
    void nobodyIsNamedInPublicOnTheStrengthOfLess(LegalLevel level) {
        LegalBasis basis = new LegalBasis("示例区政府", "示例办法", level, null);
        ABlackFlag.awarded(basis).when(by("approver", LATER), PUBLISH).refused(FlagRule.NO_LEGAL_BASIS, "示例办法", level);
    }

    @Test
    void nobodyIsNamedInPublicOnABasisThatNoLongerHolds() {
        LegalBasis basis = new LegalBasis("示例市人大常委会", "示例市市容条例", LegalLevel.REGULATION, LocalDate.parse("2021-03-31"));
        ABlackFlag.awarded(basis).when(by("approver", LATER), PUBLISH).refused(FlagRule.BASIS_EXPIRED);
    }

    @Test
    void onlyABlackFlagThatFliesIsPublishedAndByNoHandInIt() {
        ARedFlag.awarded().when(by("approver", LATER), new PublishFlag("f1")).refused(FlagRule.NOT_A_BLACK_FLAG);
        ABlackFlag.notified().when(by("approver", LATER), PUBLISH).refused(FlagRule.NOT_AWARDED);
        ABlackFlag.awarded()
                .when(by("official2", Role.APPROVER, LATER), PUBLISH)
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void aMerchantAppliesForRepairOnceAtATime() {
        ABlackFlag.awarded()
                .when(by("official", LATER), APPLY)
                .facts(new RepairApplied("f2", "m2", received(AFTER_DEFENCE), "已配垃圾桶"));
        repairing().when(by("official", LATER), APPLY).refused(FlagRule.REPAIR_ALREADY_APPLIED_FOR);
        ABlackFlag.notified().when(by("official", LATER), APPLY).refused(FlagRule.NOT_AWARDED);
        ARedFlag.awarded()
                .when(by("official", LATER), new ApplyForRepair("f1", received(LATER), "无"))
                .refused(FlagRule.NOT_A_BLACK_FLAG);
    }

    @Test
    void aVerifiedRepairLiftsTheFlag() {
        repairing()
                .when(by("inspector", LATER), new VerifyRepair("f2", true, "属实"))
                .facts(new RepairVerified("f2", "m2", true, "属实"), new FlagLifted("f2", "m2", Colour.BLACK));
        repairing()
                .when(by("inspector", LATER), new VerifyRepair("f2", false, "不属实"))
                .facts(new RepairVerified("f2", "m2", false, "不属实"));
        repairing()
                .when(by("official", Role.INSPECTOR, LATER), new VerifyRepair("f2", true, "属实"))
                .refused(CommonRule.SAME_PERSON);
        ABlackFlag.awarded()
                .when(by("inspector", LATER), new VerifyRepair("f2", true, "属实"))
                .refused(FlagRule.NO_REPAIR_APPLIED_FOR);
    }

    @Test
    void aRedFlagMovesOnToAnotherMerchantOfTheUnit() {
        ARedFlag.awarded()
                .when(by("official", LATER), new PassFlag("f1", "m3"))
                .facts(new FlagPassed("f1", "s1-2021", "m1", "m3"));
        refusesPassing("m1", FlagRule.FLAG_ALREADY_THERE);
        refusesPassing("other", FlagRule.MERCHANT_OF_ANOTHER_UNIT);
        refusesPassing("closed", FlagRule.MERCHANT_DEREGISTERED);
        refusesPassing("nobody", FlagRule.MERCHANT_UNKNOWN);
    }

    @Test
    void aRedFlagMovesOnToNobodyWithABlackOneOfItsRound() {
        ARedFlag.awarded(FakeFlags.concerning("m3", Colour.BLACK))
                .when(by("official", LATER), new PassFlag("f1", "m3"))
                .refused(FlagRule.RED_AND_BLACK_IN_ONE_ROUND, "m3");
    }

    @Test
    void onlyARedFlagMovesOn() {
        ABlackFlag.awarded()
                .when(by("official", LATER), new PassFlag("f2", "m3"))
                .refused(FlagRule.NOT_A_RED_FLAG);
    }

    @Test
    void anAppealIsSealedAndOneIsHeardAtATime() {
        ABlackFlag.awarded()
                .when(by("official", LATER), APPEAL)
                .facts(new AppealFiled("f2", "a1", "m2", received(AFTER_DEFENCE), sealed("appellant", "处理不当")));
        appealed().when(by("official", LATER), APPEAL).refused(FlagRule.APPEAL_OPEN);
        appealed()
                .fact(by("approver3", LATER), new AppealDecided("f2", "a1", "m2", false, "维持"))
                .when(by("official", LATER), APPEAL)
                .refused(CommonRule.ALREADY_EXISTS);
        ABlackFlag.notified().when(by("official", LATER), APPEAL).refused(FlagRule.NOT_AWARDED);
        ABlackFlag.awarded()
                .when(by("official", LATER), new FileAppeal("f2", "a1", received("2021-03-19T09:00:00+08:00"), "早了"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void whileAnAppealIsOpenAFlagIsNeitherPublishedNorPassedOn() {
        appealed().when(by("approver", LATER), PUBLISH).refused(FlagRule.APPEAL_OPEN, "a1");
        ARedFlag.awarded()
                .fact(
                        by("official", LATER),
                        new AppealFiled("f1", "a1", "m1", received(LATER), sealed("appellant", "处理不当")))
                .when(by("official", LATER), new PassFlag("f1", "m3"))
                .refused(FlagRule.APPEAL_OPEN);
    }

    @Test
    void anUpheldAppealRevokesTheFlag() {
        appealed()
                .when(by("approver3", LATER), new DecideAppeal("f2", "a1", true, "认定有误"))
                .facts(
                        new AppealDecided("f2", "a1", "m2", true, "认定有误"),
                        new FlagRevoked("f2", "m2", Colour.BLACK, "认定有误"));
        appealed()
                .when(by("approver3", LATER), new DecideAppeal("f2", "a1", false, "维持"))
                .facts(new AppealDecided("f2", "a1", "m2", false, "维持"));
    }

    @Test
    void anAppealFiledInTimeIsDecidedAfterTheFlagHasExpired() {
        appealed()
                .fact(by("SYSTEM", Role.SYSTEM, LATER), new FlagExpired("f2", "m2", Colour.BLACK))
                .when(by("approver3", LATER), new DecideAppeal("f2", "a1", true, "认定有误"))
                .facts(new AppealDecided("f2", "a1", "m2", true, "认定有误"));
        appealed()
                .fact(by("SYSTEM", Role.SYSTEM, LATER), new FlagExpired("f2", "m2", Colour.BLACK))
                .when(by("approver", LATER), new DecideAppeal("f2", "a1", true, "认定有误"))
                .refused(CommonRule.SAME_PERSON, "approver");
        appealed()
                .fact(by("SYSTEM", Role.SYSTEM, LATER), new FlagExpired("f2", "m2", Colour.BLACK))
                .fact(by("approver3", LATER), new AppealDecided("f2", "a1", "m2", true, "认定有误"))
                .when(by("approver3", LATER), new DecideAppeal("f2", "a1", true, "认定有误"))
                .refused(FlagRule.FLAG_ENDED, FlagEnd.REVOKED);
    }

    @Test
    void anAppealIsDecidedWhenTheFlagsTimeIsOverAndNobodyHasNotedIt() {
        appealed()
                .when(by("approver3", "2022-01-01T09:00:00+08:00"), new DecideAppeal("f2", "a1", true, "认定有误"))
                .facts(
                        new AppealDecided("f2", "a1", "m2", true, "认定有误"),
                        new FlagRevoked("f2", "m2", Colour.BLACK, "认定有误"));
    }

    @Test
    void noAppealIsDecidedOnAFlagThatEndedOtherwise() {
        appealed()
                .fact(by("SYSTEM", Role.SYSTEM, LATER), new FlagAnnulled("f2", "m2", Colour.BLACK, true, "办法撤销"))
                .when(by("approver3", LATER), new DecideAppeal("f2", "a1", true, "认定有误"))
                .refused(FlagRule.FLAG_ENDED, FlagEnd.ANNULLED);
    }

    @Test
    void whoeverAwardedReviewedOrHadAHandInItDecidesNoAppeal() {
        for (String hand : new String[] {"approver", "approver2", "inspector", "official2", "official3", "official"}) {
            ABlackFlag.flies(ABlackFlag.reviewed(false))
                    .fact(by("official", AFTER_DEFENCE), filed())
                    .when(by(hand, Role.APPROVER, LATER), new DecideAppeal("f2", "a1", true, "认定有误"))
                    .refused(CommonRule.SAME_PERSON, hand);
        }
    }

    @Test
    void anAppealIsDecidedOnce() {
        appealed()
                .when(by("approver3", LATER), new DecideAppeal("f2", "a9", true, "认定有误"))
                .refused(FlagRule.APPEAL_UNKNOWN);
        appealed()
                .fact(by("approver3", LATER), new AppealDecided("f2", "a1", "m2", false, "维持"))
                .when(by("approver3", LATER), new DecideAppeal("f2", "a1", true, "认定有误"))
                .refused(FlagRule.APPEAL_ALREADY_DECIDED);
    }

    @Test
    void aFlagExpiresAtItsHour() {
        ARedFlag.awarded()
                .when(by("SYSTEM", ARedFlag.EXPIRES), new ExpireFlag("f1"))
                .facts(new FlagExpired("f1", "m1", Colour.RED));
        ARedFlag.awarded()
                .when(by("SYSTEM", "2021-04-11T23:59:59+08:00"), new ExpireFlag("f1"))
                .refused(FlagRule.FLAG_STILL_FLIES, time(ARedFlag.EXPIRES));
        ABlackFlag.notified().when(by("SYSTEM", LATER), new ExpireFlag("f2")).refused(FlagRule.NOT_AWARDED);
    }

    @Test
    void aFlagWhoseTimeIsOverIsOverWhetherThatIsNotedOrNot() {
        ARedFlag.awarded()
                .when(by("official", LATER).enteredAt(ARedFlag.EXPIRES), new PassFlag("f1", "m3"))
                .refused(FlagRule.FLAG_ENDED, FlagEnd.EXPIRED);
        ABlackFlag.awarded()
                .when(by("approver", ABlackFlag.EXPIRES), PUBLISH)
                .refused(FlagRule.FLAG_ENDED, FlagEnd.EXPIRED);
    }

    @Test
    void aWithdrawnSchemeEndsWhatFliesAndWhatIsOnItsWay() {
        ARedFlag.awarded()
                .when(by("SYSTEM", LATER), new AnnulFlag("f1", "办法撤销"))
                .facts(new FlagAnnulled("f1", "m1", Colour.RED, true, "办法撤销"));
        ABlackFlag.notified()
                .when(by("SYSTEM", LATER), new AnnulFlag("f2", "办法撤销"))
                .facts(new FlagAnnulled("f2", "m2", Colour.BLACK, false, "办法撤销"));
    }

    @Test
    void nothingHappensToAFlagThatHasEnded() {
        Map<FlagEnd, FlagEvent> ends = new LinkedHashMap<>();
        ends.put(FlagEnd.LIFTED, new FlagLifted("f2", "m2", Colour.BLACK));
        ends.put(FlagEnd.REVOKED, new FlagRevoked("f2", "m2", Colour.BLACK, "认定有误"));
        ends.put(FlagEnd.EXPIRED, new FlagExpired("f2", "m2", Colour.BLACK));
        ends.put(FlagEnd.ANNULLED, new FlagAnnulled("f2", "m2", Colour.BLACK, true, "办法撤销"));
        ends.forEach((how, end) -> everyCommand()
                .forEach(command -> ABlackFlag.awarded()
                        .fact(by("SYSTEM", AFTER_DEFENCE), end)
                        .when(by("approver3", LATER), command)
                        .refused(FlagRule.FLAG_ENDED, how)));
    }

    @Test
    void aFlagOfThePastIsCountedAndNothingElse() {
        RecordPastFlag record = new RecordPastFlag("f0", "xinhualu", "closed", Colour.RED, "2020-Q3", "示例报道");
        PastFlagRecorded recorded =
                new PastFlagRecorded("f0", "xinhualu", "closed", Colour.RED, "2020-Q3", 2020, "示例报道");
        Given.of(Flag.class)
                .using(new FakeMerchants())
                .when(by("approver", LATER), record)
                .facts(recorded);
        Given.of(Flag.class)
                .using(new FakeMerchants())
                .when(by("approver", LATER), new RecordPastFlag("f0", "xinhualu", "other", Colour.RED, "2020", "示例报道"))
                .refused(FlagRule.MERCHANT_OF_ANOTHER_UNIT);
        Given.of(Flag.class)
                .using(new FakeMerchants(), FakeFlags.none())
                .facts(recorded)
                .when(by("official", LATER), new PassFlag("f0", "m3"))
                .refused(FlagRule.HISTORICAL_FLAG);
    }

    @Test
    void aPeriodThatIsNotOverIsNoHistory() {
        List.of("2021", "2021-Q2", "2021-04", "2022-01")
                .forEach(period -> ofThePast(period).refused(FlagRule.PERIOD_NOT_OVER, period));
        List.of("2020", "2021-Q1", "2021-03", "2020-12")
                .forEach(period -> ofThePast(period).result().expectSuccessfulHandlerExecution());
    }

    /** Entered on the first of April 2021. */
    private static Then<Flag> ofThePast(String period) {
        return Given.of(Flag.class)
                .using(new FakeMerchants())
                .when(by("approver", LATER), new RecordPastFlag("f0", "xinhualu", "m1", Colour.BLACK, period, "示例报道"));
    }

    private static List<LedgerCommand> everyCommand() {
        return List.of(
                ABlackFlag.PRE_NOTICE,
                ABlackFlag.defence(DEFENCE_ENDS),
                PUBLISH,
                APPLY,
                new VerifyRepair("f2", true, "属实"),
                new PassFlag("f2", "m3"),
                APPEAL,
                new DecideAppeal("f2", "a1", true, "认定有误"),
                new ExpireFlag("f2"),
                new AnnulFlag("f2", "办法撤销"));
    }

    private static void refusesPassing(String merchantId, FlagRule rule) {
        ARedFlag.awarded()
                .when(by("official", LATER), new PassFlag("f1", merchantId))
                .refused(rule);
    }

    private static Given<Flag> repairing() {
        return ABlackFlag.awarded()
                .fact(by("official", AFTER_DEFENCE), new RepairApplied("f2", "m2", received(AFTER_DEFENCE), "已配垃圾桶"));
    }

    private static AppealFiled filed() {
        return new AppealFiled("f2", "a1", "m2", received(AFTER_DEFENCE), sealed("appellant", "处理不当"));
    }

    private static Given<Flag> appealed() {
        return ABlackFlag.awarded().fact(by("official", AFTER_DEFENCE), filed());
    }
}
