package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.InclusionProof;
import org.jspecify.annotations.Nullable;

/**
 * That a fact stands in the ledger. Verified before it is given out, down to the row itself.
 *
 * @param entry what the leaf is the hash of, without the byte 0x00 before it: the text that {@code ledger.leaf_hash}
 *     describes
 * @param root of the tree of the proof's size
 * @param checkpoint the signed one of this size; null where none was signed at this size
 */
public record Proven(
        long position,
        String entry,
        Hash leaf,
        InclusionProof proof,
        Hash root,
        @Nullable StoredCheckpoint checkpoint) {}
