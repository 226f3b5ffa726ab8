@NullMarked
package io.taizhang.api.constraint;

import org.jspecify.annotations.NullMarked;
