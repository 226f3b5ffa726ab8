@NullMarked
package io.taizhang.command.casework;

import org.jspecify.annotations.NullMarked;
