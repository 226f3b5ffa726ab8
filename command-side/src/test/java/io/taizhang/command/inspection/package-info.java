@NullMarked
package io.taizhang.command.inspection;

import org.jspecify.annotations.NullMarked;
