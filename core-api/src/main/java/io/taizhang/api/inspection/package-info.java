@NullMarked
package io.taizhang.api.inspection;

import org.jspecify.annotations.NullMarked;
