@NullMarked
package io.taizhang.query.personal;

import org.jspecify.annotations.NullMarked;
