@NullMarked
package io.taizhang.query.inspection;

import org.jspecify.annotations.NullMarked;
