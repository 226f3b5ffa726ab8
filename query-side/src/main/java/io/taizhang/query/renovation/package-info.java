/** Projects, their money, and the old compounds of a unit. */
@NullMarked
package io.taizhang.query.renovation;

import org.jspecify.annotations.NullMarked;
