/** Values of persons: sealed under a key of their own before they are hashed, and gone when the key is. */
@NullMarked
package io.taizhang.ledger.personal;

import org.jspecify.annotations.NullMarked;
