package io.taizhang.command.citizen;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;

/**
 * Issues what citizens say as commands. They are all one actor: who has no login leaves no trace of who it was.
 */
public final class CitizensDesk {
    private final CommandDesk desk;

    public CitizensDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * @param unitId the unit that the command concerns
     * @param token made for one form and for nobody else: sent again with it, the same is answered again
     * @throws io.taizhang.command.Refusal where the ledger refuses it
     * @throws io.taizhang.command.InvalidCommandException where its fields are missing or wrong
     */
    public Answer issue(String unitId, String token, LedgerCommand command) {
        return desk.issue(Order.of(Actor.citizen(unitId), token, command));
    }
}
