/** Checkpoints of the ledger: signed, kept, published; and the verification of every row against them. */
@NullMarked
package io.taizhang.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
