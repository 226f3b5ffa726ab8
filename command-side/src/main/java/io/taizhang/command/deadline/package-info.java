/** Deadlines: folded from the facts, fired at their hour. */
@NullMarked
package io.taizhang.command.deadline;

import org.jspecify.annotations.NullMarked;
