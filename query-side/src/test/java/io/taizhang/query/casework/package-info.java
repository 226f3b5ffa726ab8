@NullMarked
package io.taizhang.query.casework;

import org.jspecify.annotations.NullMarked;
