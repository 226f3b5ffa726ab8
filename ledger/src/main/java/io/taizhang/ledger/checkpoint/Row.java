package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Hash;

/**
 * A row of the ledger as it is hashed.
 *
 * @param recordedAt in microseconds since 1970
 * @param entry as {@code ledger.leaf_hash} describes it; empty where a column is missing, holds a line feed or is no time
 * @param stored the hash that stands in the row; empty bytes where there is none
 */
record Row(long position, long recordedAt, byte[] entry, byte[] stored) {

    boolean wellFormed() {
        return entry.length > 0 && stored.length == Hash.BYTES;
    }

    /** What its hash has to be. */
    Hash computed() {
        return Hash.leaf(entry);
    }
}
