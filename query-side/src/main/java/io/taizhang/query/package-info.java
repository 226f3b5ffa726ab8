/** Remembers: views are folds over the ledger's facts. */
@NullMarked
package io.taizhang.query;

import org.jspecify.annotations.NullMarked;
