@NullMarked
package io.taizhang.api.casework;

import org.jspecify.annotations.NullMarked;
