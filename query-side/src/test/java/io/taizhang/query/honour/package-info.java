@NullMarked
package io.taizhang.query.honour;

import org.jspecify.annotations.NullMarked;
