/** What funds hold, and for whom. */
@NullMarked
package io.taizhang.query.fund;

import org.jspecify.annotations.NullMarked;
