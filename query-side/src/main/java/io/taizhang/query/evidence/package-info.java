/** Small pictures of large ones. */
@NullMarked
package io.taizhang.query.evidence;

import org.jspecify.annotations.NullMarked;
