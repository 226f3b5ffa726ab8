/** The append-only ledger: gapless positions, exact bytes, one leaf hash per fact. */
@NullMarked
package io.taizhang.ledger;

import org.jspecify.annotations.NullMarked;
