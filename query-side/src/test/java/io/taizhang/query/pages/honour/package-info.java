@NullMarked
package io.taizhang.query.pages.honour;

import org.jspecify.annotations.NullMarked;
