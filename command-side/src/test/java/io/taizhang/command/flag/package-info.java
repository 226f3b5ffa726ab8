@NullMarked
package io.taizhang.command.flag;

import org.jspecify.annotations.NullMarked;
