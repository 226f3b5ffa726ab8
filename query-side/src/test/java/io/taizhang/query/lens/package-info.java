@NullMarked
package io.taizhang.query.lens;

import org.jspecify.annotations.NullMarked;
