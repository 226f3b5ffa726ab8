/** A real PostgreSQL and a ledger on it, for the tests of every room. */
@NullMarked
package io.taizhang.ledger.testing;

import org.jspecify.annotations.NullMarked;
