/** One process on one machine: both sides, an embedded PostgreSQL, demo accounts, sample data. */
@NullMarked
package io.taizhang.standalone;

import org.jspecify.annotations.NullMarked;
