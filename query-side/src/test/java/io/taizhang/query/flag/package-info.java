@NullMarked
package io.taizhang.query.flag;

import org.jspecify.annotations.NullMarked;
