/** The tree of units as the command side knows it: never older than the ledger at the moment it is asked. */
@NullMarked
package io.taizhang.command.directory;

import org.jspecify.annotations.NullMarked;
