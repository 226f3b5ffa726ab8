package io.taizhang.command.between;

import io.taizhang.api.flag.FlagCommand.AnnulRound;
import io.taizhang.api.flag.FlagEvent.SchemeWithdrawn;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;

/**
 * A withdrawn scheme takes with it whatever flies under it: first its rounds, which award nothing from then on and so know
 * every flag there is; {@link WhenRoundAnnulledAnnulFlags} does the rest.
 */
final class WhenSchemeWithdrawnAnnulRounds implements Automation<SchemeWithdrawn> {

    @Override
    public Class<SchemeWithdrawn> answers() {
        return SchemeWithdrawn.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    @Override
    public void on(SchemeWithdrawn scheme, Fact fact, Desk desk) {
        scheme.roundIds().forEach(roundId -> desk.issue(new AnnulRound(roundId, scheme.why())));
    }
}
