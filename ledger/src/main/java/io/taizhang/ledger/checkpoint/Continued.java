package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.ConsistencyProof;
import io.taizhang.ledger.proof.Hash;

/**
 * That the ledger of one size begins with that of a smaller one. Verified before it is given out.
 *
 * @param older root of the smaller tree
 * @param newer root of the larger tree
 */
public record Continued(ConsistencyProof proof, Hash older, Hash newer) {}
