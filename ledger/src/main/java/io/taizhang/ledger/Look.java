package io.taizhang.ledger;

/**
 * Somebody who looks at personal values.
 *
 * @param address at which they are answered, without what was asked for: {@code /api/views/honour-roll}
 */
public record Look(String actorId, String actorUnitId, String address) {}
