@NullMarked
package io.taizhang.query.pages.inspection;

import org.jspecify.annotations.NullMarked;
