@NullMarked
package io.taizhang.api.flag;

import org.jspecify.annotations.NullMarked;
