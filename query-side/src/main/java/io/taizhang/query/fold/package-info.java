/** What the folds of all contexts are made of. */
@NullMarked
package io.taizhang.query.fold;

import org.jspecify.annotations.NullMarked;
