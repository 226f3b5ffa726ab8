package io.taizhang.command;

import io.taizhang.api.Actor;
import io.taizhang.api.Evidence;
import io.taizhang.api.LedgerCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where every command is handed in: over HTTP, by an automation, by the sample data. */
public interface CommandDesk {

    /**
     * Decides a command and stores its facts, or finds them where the key was answered before.
     *
     * @throws Refusal by a named rule; nothing was appended
     * @throws io.taizhang.ledger.LedgerUnavailableException nothing was appended; try again
     * @throws io.taizhang.ledger.OutcomeUnknownException send it again with the same key
     */
    Answer issue(Order order);

    /**
     * @param key the idempotency key, the client's own; at most 200 characters
     * @param occurredAt when it happened; now where absent
     * @param expectedSequence from If-Match
     * @param body the exact bytes the client sent, to tell a repeated key from a reused one; null: the command itself
     * @param causationId the event that led here; null for a command of a person's
     * @param correlationId the command that started the chain; null for a command of a person's
     */
    record Order(
            Actor actor,
            String key,
            LedgerCommand command,
            @Nullable Instant occurredAt,
            @Nullable String reason,
            List<Evidence> evidence,
            @Nullable Long expectedSequence,
            byte @Nullable [] body,
            @Nullable UUID causationId,
            @Nullable UUID correlationId) {

        /** A person's command that happens now. */
        public static Order of(Actor actor, String key, LedgerCommand command) {
            return new Order(actor, key, command, null, null, List.of(), null, null, null, null);
        }
    }

    /**
     * @param id of the thing created, or else of the thing the command was about
     * @param sequence the last fact's number within its stream, for If-Match
     * @param position the last fact's place in the ledger, for Ledger-Position
     * @param repeated whether the key had been answered before
     */
    record Answer(String id, long sequence, long position, boolean repeated) {}
}
