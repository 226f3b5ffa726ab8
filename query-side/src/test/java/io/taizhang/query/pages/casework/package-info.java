@NullMarked
package io.taizhang.query.pages.casework;

import org.jspecify.annotations.NullMarked;
