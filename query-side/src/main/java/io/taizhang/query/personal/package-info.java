/** Who was erased, and who asked for it. */
@NullMarked
package io.taizhang.query.personal;

import org.jspecify.annotations.NullMarked;
