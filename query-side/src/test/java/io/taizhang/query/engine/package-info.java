@NullMarked
package io.taizhang.query.engine;

import org.jspecify.annotations.NullMarked;
