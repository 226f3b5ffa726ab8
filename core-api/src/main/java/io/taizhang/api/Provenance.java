package io.taizhang.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded a fact, for what, and on what grounds: the metadata of every event.
 *
 * @param actorId who issued the command
 * @param role the role it was issued in
 * @param actorUnitId the unit the actor belonged to
 * @param unitPath the units above the fact's subject, topmost first, joined by {@code /}: {@code demo/xinhualu}
 * @param commandId the same for all facts of one command, derived from actor and idempotency key
 * @param correlationId the command that started the chain
 * @param causationId the command or event that directly led here
 * @param occurredAt when it happened, as the official states it
 * @param reason why, in the actor's words
 * @param evidence what it rests on
 * @param bodyDigest keyed digest of the command's body, which tells a repeated key from a reused one
 */
public record Provenance(
        String actorId,
        Role role,
        String actorUnitId,
        String unitPath,
        UUID commandId,
        UUID correlationId,
        UUID causationId,
        Instant occurredAt,
        @Nullable String reason,
        List<Evidence> evidence,
        String bodyDigest) {

    public Provenance {
        evidence = List.copyOf(evidence);
    }

    /** The units above the subject, topmost first; the last one is the subject's own. */
    public List<String> units() {
        return unitPath.isEmpty() ? List.of() : List.of(unitPath.split("/"));
    }
}
