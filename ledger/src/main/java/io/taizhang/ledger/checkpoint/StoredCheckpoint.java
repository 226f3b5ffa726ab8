package io.taizhang.ledger.checkpoint;

import java.time.Instant;

/**
 * A checkpoint as it is kept.
 *
 * @param size how many facts it covers
 * @param note the signed note; not yet verified
 * @param signedAt on the database's clock
 */
public record StoredCheckpoint(long size, String note, Instant signedAt) {}
