package io.taizhang.command;

import io.taizhang.command.CommandDesk.Order;

/** What the desk would answer, were a command issued now. Nothing is stored, whatever the answer. */
public interface Rehearsal {

    /**
     * Looks at the command alone: who may issue it, what it says, when it is said to have happened.
     *
     * @throws Refusal where the actor may not, or it happened in the future
     * @throws InvalidCommandException where its fields are missing or wrong
     */
    void check(Order order);

    /**
     * Lets the aggregate decide, and drops what it decided.
     *
     * @return whether the key was answered before, so that nothing would be decided
     * @throws Refusal by the rule that would refuse it
     * @throws io.taizhang.ledger.LedgerUnavailableException where it could not be decided
     */
    boolean rehearse(Order order);
}
