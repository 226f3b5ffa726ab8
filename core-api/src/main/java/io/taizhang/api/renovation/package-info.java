@NullMarked
package io.taizhang.api.renovation;

import org.jspecify.annotations.NullMarked;
