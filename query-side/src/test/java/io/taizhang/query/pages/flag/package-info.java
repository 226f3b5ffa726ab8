@NullMarked
package io.taizhang.query.pages.flag;

import org.jspecify.annotations.NullMarked;
