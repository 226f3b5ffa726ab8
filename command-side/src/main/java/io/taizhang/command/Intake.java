package io.taizhang.command;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.catalogue.CommandType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Decides whether a command may be looked at: issued by one who may, complete, and not about the future. */
final class Intake {
    /** How far a client's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Validity validity;
    private final Digest digest;

    Intake(InstantSource clock, Validity validity, Digest digest) {
        this.clock = clock;
        this.validity = validity;
        this.digest = digest;
    }

    /**
     * @throws Refusal {@link CommonRule#ROLE_NOT_ALLOWED}, {@link CommonRule#OCCURRED_IN_THE_FUTURE}
     * @throws InvalidCommandException where its fields are missing or wrong
     */
    Issued admit(Order order, CommandType type, CommandIdentity identity) {
        Role role = role(order.actor(), type);
        validity.check(order.command(), "command.");
        if (order.reason() != null || !order.evidence().isEmpty()) {
            validity.check(new Grounds(order.reason(), order.evidence()), "");
        }
        Instant now = clock.instant();
        UUID commandId = identity.commandId();
        return new Issued(
                order.actor(),
                role,
                commandId,
                order.correlationId() == null ? commandId : order.correlationId(),
                order.causationId() == null ? commandId : order.causationId(),
                occurredAt(order, now),
                now,
                order.reason(),
                order.evidence(),
                order.expectedSequence(),
                digest.of(type, order));
    }

    private static Role role(Actor actor, CommandType type) {
        return type.roles().stream()
                .filter(actor::holds)
                .findFirst()
                .orElseThrow(() -> CommonRule.ROLE_NOT_ALLOWED.refusal(type.roles()));
    }

    /** To the microsecond, which is what the ledger keeps: what is decided on is what is stored. */
    private static Instant occurredAt(Order order, Instant now) {
        Instant stated = order.occurredAt() == null ? now : order.occurredAt();
        CommonRule.OCCURRED_IN_THE_FUTURE.refuseIf(stated.isAfter(now.plus(SKEW)), stated);
        return (stated.isAfter(now) ? now : stated).truncatedTo(ChronoUnit.MICROS);
    }
}
