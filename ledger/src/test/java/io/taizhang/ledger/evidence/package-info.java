@NullMarked
package io.taizhang.ledger.evidence;

import org.jspecify.annotations.NullMarked;
