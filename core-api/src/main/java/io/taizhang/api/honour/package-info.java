@NullMarked
package io.taizhang.api.honour;

import org.jspecify.annotations.NullMarked;
