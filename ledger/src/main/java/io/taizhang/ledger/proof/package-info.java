/**
 * The Merkle tree of RFC 6962 and signed checkpoints (C2SP {@code tlog-checkpoint}, {@code signed-note}): made and verified
 * with nothing but the JDK.
 */
@NullMarked
package io.taizhang.ledger.proof;

import org.jspecify.annotations.NullMarked;
