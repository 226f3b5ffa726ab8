package io.taizhang.command.deadline;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.command.CommandDesk.Order;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A clock that runs: a row of {@code processing.due}.
 *
 * @param dueAt to the microsecond
 * @param type the address of its command's type
 * @param body its command as JSON
 * @param causeId the fact that set it
 * @param failures how often its command could not be issued
 */
record RunningClock(
        String clockId, Instant dueAt, String type, String body, UUID causeId, UUID correlationId, int failures) {

    /**
     * What the clock is for, when it is due and what set it make the key: fired again, it is answered from the ledger; set
     * again, by another fact, it fires anew even where it had fired at that very hour before.
     */
    Order order(LedgerCommand command) {
        return new Order(
                Actor.SYSTEM,
                "deadline:" + clockId + ":" + dueAt + ":" + causeId,
                command,
                dueAt,
                null,
                List.of(),
                null,
                null,
                causeId,
                correlationId);
    }
}
