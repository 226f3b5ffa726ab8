/** Facts in, rows out: views are tested without a database. */
@NullMarked
package io.taizhang.query.testing;

import org.jspecify.annotations.NullMarked;
