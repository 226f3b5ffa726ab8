@NullMarked
package io.taizhang.query.pages.renovation;

import org.jspecify.annotations.NullMarked;
