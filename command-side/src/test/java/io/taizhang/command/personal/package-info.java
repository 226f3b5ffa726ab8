@NullMarked
package io.taizhang.command.personal;

import org.jspecify.annotations.NullMarked;
