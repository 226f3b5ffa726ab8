/** Decides: what a command is told, what a rule is, and how both reach the ledger. */
@NullMarked
package io.taizhang.command;

import org.jspecify.annotations.NullMarked;
