/** Runs the automations: each reads the ledger at its own place, and moves on when what it issued is stored or refused. */
@NullMarked
package io.taizhang.command.automation;

import org.jspecify.annotations.NullMarked;
