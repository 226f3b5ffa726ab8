package io.taizhang.command.flag;

import io.taizhang.api.Context;
import io.taizhang.api.flag.FlagCommand.CloseDefenceWindow;
import io.taizhang.api.flag.FlagCommand.CloseObjectionWindow;
import io.taizhang.api.flag.FlagCommand.EndImprovementPeriod;
import io.taizhang.api.flag.FlagCommand.ExpireFlag;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.command.deadline.ClockChange;
import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.util.List;

/** The windows and periods of rounds and flags, and the end of every flag that flies. */
public final class FlagClocks implements Clocks {

    @Override
    public Context context() {
        return Context.FLAG;
    }

    @Override
    public List<ClockChange> after(Fact fact) {
        return fact.event() instanceof FlagEvent event ? after(event) : List.of();
    }

    private static List<ClockChange> after(FlagEvent event) {
        return switch (event) {
            case FlagEvent.ShortlistAnnounced list ->
                List.of(new Start(
                        objections(list.roundId()), list.windowEndsAt(), new CloseObjectionWindow(list.roundId())));
            case FlagEvent.ObjectionWindowClosed closed -> List.of(new Stop(objections(closed.roundId())));
            case FlagEvent.RoundAnnulled annulled -> List.of(new Stop(objections(annulled.roundId())));

            case FlagEvent.ImprovementNoticeIssued notice ->
                List.of(new Start(
                        improvement(notice.flagId()),
                        notice.improvementEndsAt(),
                        new EndImprovementPeriod(notice.flagId())));
            case FlagEvent.ImprovementPeriodEnded ended -> List.of(new Stop(improvement(ended.flagId())));
            case FlagEvent.ImprovementRecorded improved -> List.of(new Stop(improvement(improved.flagId())));

            case FlagEvent.PreNoticeGiven given ->
                List.of(
                        new Stop(improvement(given.flagId())),
                        new Start(
                                defence(given.flagId()),
                                given.defenceEndsAt(),
                                new CloseDefenceWindow(given.flagId())));
            case FlagEvent.DefenceWindowClosed closed -> List.of(new Stop(defence(closed.flagId())));
            case FlagEvent.DefenceReviewed review when review.upheld() -> List.of(new Stop(defence(review.flagId())));

            case FlagEvent.RedFlagAwarded red -> List.of(expiry(red.flagId(), red.expiresAt()));
            case FlagEvent.BlackFlagAwarded black ->
                List.of(new Stop(defence(black.flagId())), expiry(black.flagId(), black.expiresAt()));
            case FlagEvent.FlagExpired expired -> List.of(new Stop(expiry(expired.flagId())));
            case FlagEvent.FlagLifted lifted -> List.of(new Stop(expiry(lifted.flagId())));
            case FlagEvent.FlagRevoked revoked -> List.of(new Stop(expiry(revoked.flagId())));
            case FlagEvent.FlagAnnulled annulled ->
                List.of(
                        new Stop(improvement(annulled.flagId())),
                        new Stop(defence(annulled.flagId())),
                        new Stop(expiry(annulled.flagId())));
            default -> List.of();
        };
    }

    private static Start expiry(String flagId, Instant at) {
        return new Start(expiry(flagId), at, new ExpireFlag(flagId));
    }

    private static String objections(String roundId) {
        return "round/" + roundId + "/objections";
    }

    private static String improvement(String flagId) {
        return "flag/" + flagId + "/improvement";
    }

    private static String defence(String flagId) {
        return "flag/" + flagId + "/defence";
    }

    private static String expiry(String flagId) {
        return "flag/" + flagId + "/expiry";
    }
}
