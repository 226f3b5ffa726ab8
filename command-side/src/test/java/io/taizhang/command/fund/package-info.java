@NullMarked
package io.taizhang.command.fund;

import org.jspecify.annotations.NullMarked;
