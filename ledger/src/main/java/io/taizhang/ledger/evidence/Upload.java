package io.taizhang.ledger.evidence;

import java.time.Instant;

/**
 * Who handed evidence in, and when.
 *
 * @param actorUnitId the unit the actor belonged to
 */
public record Upload(String actorId, String actorUnitId, Instant at) {}
