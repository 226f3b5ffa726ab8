/**
 * Follows the ledger: reads new facts once for all who act on them, and remembers for each how far it is. Of several
 * processes one at a time works for a follower, and another takes over when that one dies.
 */
@NullMarked
package io.taizhang.command.following;

import org.jspecify.annotations.NullMarked;
