/** What a project allows and what it refuses. */
@NullMarked
package io.taizhang.command.renovation;

import org.jspecify.annotations.NullMarked;
