/** How the tests of aggregates are written: facts given, a command issued, facts or a refusal expected. */
@NullMarked
package io.taizhang.command.testing;

import org.jspecify.annotations.NullMarked;
