package io.taizhang.command;

import io.taizhang.api.Actor;
import io.taizhang.api.Evidence;
import io.taizhang.api.Role;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a handler is told besides the command: who issued it, when it happened, what time it is now. Handlers take it as a
 * parameter; it travels in the command's metadata under {@link #KEY}.
 *
 * @param by who issued the command
 * @param role the role it was issued in, one the command allows
 * @param commandId derived from actor and idempotency key
 * @param correlationId the command that started the chain
 * @param causationId the command or event that led here
 * @param occurredAt when it happened; never after {@code now}
 * @param now the process's clock when the command arrived
 * @param expectedSequence the sequence that If-Match named
 * @param bodyDigest keyed digest of the body
 */
public record Issued(
        Actor by,
        Role role,
        UUID commandId,
        UUID correlationId,
        UUID causationId,
        Instant occurredAt,
        Instant now,
        @Nullable String reason,
        List<Evidence> evidence,
        @Nullable Long expectedSequence,
        String bodyDigest) {

    public static final String KEY = "issued";

    public Issued {
        evidence = List.copyOf(evidence);
    }

    /** The day it happened on, Asia/Shanghai. */
    public LocalDate day() {
        return LocalDate.ofInstant(occurredAt, Fact.ZONE);
    }

    /** Refuses what is said to have happened before the fact it rests on. */
    public void notBefore(Instant cause) {
        CommonRule.OCCURRED_BEFORE_ITS_CAUSE.refuseIf(occurredAt.isBefore(cause), occurredAt, cause);
    }

    /** Refuses the actor who already requested, handled or inspected what is now to be decided. */
    public void notBy(@Nullable String actorId) {
        CommonRule.SAME_PERSON.refuseIf(by.id().equals(actorId), by.id());
    }
}
