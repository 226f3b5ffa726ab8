package io.taizhang.command.between;

import io.taizhang.api.flag.FlagCommand.AnnulFlag;
import io.taizhang.api.flag.FlagEvent.RoundAnnulled;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;

/** Annuls the flags of a round whose scheme was withdrawn. One that has ended in the meantime refuses, which is as good. */
final class WhenRoundAnnulledAnnulFlags implements Automation<RoundAnnulled> {

    @Override
    public Class<RoundAnnulled> answers() {
        return RoundAnnulled.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    @Override
    public void on(RoundAnnulled round, Fact fact, Desk desk) {
        round.flagIds().forEach(flagId -> desk.issue(new AnnulFlag(flagId, round.why())));
    }
}
