package io.taizhang.command.flag;

import static io.taizhang.command.flag.Scheme.time;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagCommand.CloseDefenceWindow;
import io.taizhang.api.flag.FlagCommand.CloseObjectionWindow;
import io.taizhang.api.flag.FlagCommand.ExpireFlag;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceWindowClosed;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.ObjectionWindowClosed;
import io.taizhang.api.flag.FlagEvent.RoundAnnulled;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.command.testing.RunningClocks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlagClocksTest {
    private static final String FLAG = "flag/f2";
    private static final String ROUND = "round/r1";
    private static final String WINDOW_ENDS = "2021-03-12T00:00:00+08:00";
    private static final ShortlistAnnounced LIST = new ShortlistAnnounced("r1", List.of("m1"), 7, time(WINDOW_ENDS));
    private static final BlackFlagAwarded AWARD =
            new BlackFlagAwarded("f2", "r1", "s1", "m2", "2021", 90, time(ABlackFlag.EXPIRES));

    @Test
    void theTimeToObjectEndsAtItsHourUnlessTheRoundDoes() {
        clocks().after(ROUND, LIST).run("round/r1/objections", WINDOW_ENDS, new CloseObjectionWindow("r1"));
        clocks().after(ROUND, LIST, new ObjectionWindowClosed("r1")).allStand();
        clocks().after(ROUND, LIST, new RoundAnnulled("r1", "s1", "办法撤销", List.of()))
                .allStand();
    }

    @Test
    void theTimeForADefenceEndsAtItsHourUnlessTheDefenceIsUpheld() {
        clocks().after(FLAG, ABlackFlag.PRE_NOTICE_GIVEN)
                .run("flag/f2/defence", ABlackFlag.DEFENCE_ENDS, new CloseDefenceWindow("f2"));
        clocks().after(FLAG, ABlackFlag.PRE_NOTICE_GIVEN, new DefenceWindowClosed("f2", "m2"))
                .allStand();
        clocks().after(FLAG, ABlackFlag.PRE_NOTICE_GIVEN, new DefenceReviewed("f2", "m2", true, "属实"))
                .allStand();
    }

    @Test
    void aFlagExpiresAtItsHour() {
        clocks().after(FLAG, ABlackFlag.PRE_NOTICE_GIVEN, AWARD)
                .run("flag/f2/expiry", ABlackFlag.EXPIRES, new ExpireFlag("f2"));
    }

    static Stream<FlagEvent> ends() {
        return Stream.of(
                new FlagExpired("f2", "m2", Colour.BLACK),
                new FlagLifted("f2", "m2", Colour.BLACK),
                new FlagRevoked("f2", "m2", Colour.BLACK, "认定有误"),
                new FlagAnnulled("f2", "m2", Colour.BLACK, true, "办法撤销"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatEndedExpiresNoMore(FlagEvent end) {
        clocks().after(FLAG, AWARD, end).allStand();
    }

    private static RunningClocks clocks() {
        return RunningClocks.of(new FlagClocks());
    }
}
