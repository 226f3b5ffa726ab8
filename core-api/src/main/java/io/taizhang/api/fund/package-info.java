@NullMarked
package io.taizhang.api.fund;

import org.jspecify.annotations.NullMarked;
