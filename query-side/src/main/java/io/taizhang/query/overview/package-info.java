/** What spans the contexts: a unit's headline figures, and the trail of every subject. */
@NullMarked
package io.taizhang.query.overview;

import org.jspecify.annotations.NullMarked;
