@NullMarked
package io.taizhang.command.deadline;

import org.jspecify.annotations.NullMarked;
