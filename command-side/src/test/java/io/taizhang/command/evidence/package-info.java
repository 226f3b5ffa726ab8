@NullMarked
package io.taizhang.command.evidence;

import org.jspecify.annotations.NullMarked;
