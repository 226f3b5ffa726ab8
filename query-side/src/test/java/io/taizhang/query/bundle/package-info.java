@NullMarked
package io.taizhang.query.bundle;

import org.jspecify.annotations.NullMarked;
