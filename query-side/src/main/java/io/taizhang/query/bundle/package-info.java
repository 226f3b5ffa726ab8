/** 取证包: archives of facts with all that proves them, for whoever verifies them with no server and no program of ours. */
@NullMarked
package io.taizhang.query.bundle;

import org.jspecify.annotations.NullMarked;
