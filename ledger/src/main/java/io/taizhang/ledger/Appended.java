package io.taizhang.ledger;

import java.time.Instant;

/**
 * Where the facts of one command were stored.
 *
 * @param firstPosition of its first fact
 * @param lastPosition of its last fact
 * @param recordedAt of all of them
 */
public record Appended(long firstPosition, long lastPosition, Instant recordedAt) {

    /** The unit-of-work resource under which an append leaves this for the command's answer. */
    public static final String RESOURCE = "io.taizhang.ledger.Appended";

    /** Both, of one command that appended twice. */
    Appended and(Appended later) {
        return new Appended(firstPosition, later.lastPosition, later.recordedAt);
    }
}
