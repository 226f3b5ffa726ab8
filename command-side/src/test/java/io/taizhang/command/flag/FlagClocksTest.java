package io.taizhang.command.flag;

import static io.taizhang.command.flag.Scheme.time;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagCommand.CloseDefenceWindow;
import io.taizhang.api.flag.FlagCommand.CloseObjectionWindow;
import io.taizhang.api.flag.FlagCommand.EndImprovementPeriod;
import io.taizhang.api.flag.FlagCommand.ExpireFlag;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceWindowClosed;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagPassed;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.ImprovementPeriodEnded;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.flag.FlagEvent.ObjectionWindowClosed;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.FlagEvent.RoundAnnulled;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.command.testing.RunningClocks;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlagClocksTest {
    private static final String HOUR = "2021-03-20T00:00:00+08:00";
    private static final String LATER = "2021-06-19T00:00:00+08:00";

    @Test
    void theObjectionWindowOfARoundClosesOnce() {
        shortlisted()
                .run("round/s1-2021/objections", HOUR, new CloseObjectionWindow("s1-2021"))
                .after("round/s1-2021", new ObjectionWindowClosed("s1-2021"))
                .allStand();
    }

    @Test
    void anAnnulledRoundHasNoWindowToClose() {
        shortlisted()
                .after("round/s1-2021", new RoundAnnulled("s1-2021", "s1", "撤销", List.of()))
                .allStand();
    }

    @Test
    void theTimeToImproveEndsOnce() {
        noticed()
                .run("flag/f1/improvement", HOUR, new EndImprovementPeriod("f1"))
                .after("flag/f1", new ImprovementPeriodEnded("f1", "m1"))
                .allStand();
    }

    @Test
    void whoImprovedHasNoTimeRunning() {
        noticed().after("flag/f1", new ImprovementRecorded("f1", "m1", "已整改")).allStand();
    }

    @Test
    void theDefenceFollowsTheTimeToImprove() {
        preNoticed()
                .runNot("flag/f1/improvement")
                .run("flag/f1/defence", LATER, new CloseDefenceWindow("f1"))
                .after("flag/f1", new DefenceWindowClosed("f1", "m1"))
                .allStand();
    }

    @Test
    void aDefenceThatIsUpheldEndsTheWindowAndOneThatIsNotDoesNot() {
        preNoticed()
                .after("flag/f1", new DefenceReviewed("f1", "m1", false, "查证"))
                .run("flag/f1/defence", LATER, new CloseDefenceWindow("f1"))
                .after("flag/f1", new DefenceReviewed("f1", "m1", true, "查证"))
                .allStand();
    }

    @Test
    void everyFlagThatFliesHasItsEnd() {
        red().run("flag/f1/expiry", LATER, new ExpireFlag("f1"));
        preNoticed()
                .after("flag/f1", new BlackFlagAwarded("f1", "s1-2021", "s1", "m1", "2021", 90, time(LATER)))
                .runNot("flag/f1/defence")
                .run("flag/f1/expiry", LATER, new ExpireFlag("f1"));
    }

    @Test
    void aFlagThatIsPassedOnKeepsItsEnd() {
        red().after("flag/f1", new FlagPassed("f1", "s1-2021", "m1", "m2"))
                .run("flag/f1/expiry", LATER, new ExpireFlag("f1"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aFlagThatHasEndedDoesNotEndAgain(FlagEvent end) {
        red().after("flag/f1", end).allStand();
    }

    static Stream<FlagEvent> ends() {
        return Stream.of(
                new FlagExpired("f1", "m1", Colour.RED),
                new FlagLifted("f1", "m1", Colour.RED),
                new FlagRevoked("f1", "m1", Colour.RED, "申诉成立"),
                new FlagAnnulled("f1", "m1", Colour.RED, true, "撤销"));
    }

    @Test
    void aFlagThatIsAnnulledOnItsWayLeavesNoTimeRunning() {
        FlagAnnulled annulled = new FlagAnnulled("f1", "m1", Colour.BLACK, false, "撤销");
        noticed().after("flag/f1", annulled).allStand();
        preNoticed().after("flag/f1", annulled).allStand();
    }

    private static RunningClocks shortlisted() {
        return RunningClocks.of(new FlagClocks())
                .after("round/s1-2021", new ShortlistAnnounced("s1-2021", List.of("m1"), 7, time(HOUR)));
    }

    private static RunningClocks red() {
        return RunningClocks.of(new FlagClocks())
                .after(
                        "flag/f1",
                        new RedFlagAwarded(
                                "f1",
                                "s1-2021",
                                "s1",
                                "xinhualu",
                                "m1",
                                "2021",
                                95,
                                List.of("inspector"),
                                30,
                                time(LATER)));
    }

    private static RunningClocks noticed() {
        return RunningClocks.of(new FlagClocks())
                .after(
                        "flag/f1",
                        new ImprovementNoticeIssued(
                                "f1",
                                "s1-2021",
                                "s1",
                                "xinhualu",
                                "m1",
                                "2021",
                                50,
                                List.of("inspector"),
                                "门前垃圾未清",
                                LocalDate.parse("2021-03-19"),
                                time(HOUR),
                                Scheme.REGULATION,
                                5,
                                90));
    }

    private static RunningClocks preNoticed() {
        return noticed()
                .after(
                        "flag/f1",
                        new FlagEvent.PreNoticeGiven("f1", "m1", "整改未完成", "示例市市容条例", "可陈述申辩", 5, time(LATER)));
    }
}
