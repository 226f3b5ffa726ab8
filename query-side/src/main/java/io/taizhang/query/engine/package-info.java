/** Makes rows of views: live, rebuilt, as of an instant, verified and traced, all from the same fold. */
@NullMarked
package io.taizhang.query.engine;

import org.jspecify.annotations.NullMarked;
