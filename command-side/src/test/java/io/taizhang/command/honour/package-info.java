@NullMarked
package io.taizhang.command.honour;

import org.jspecify.annotations.NullMarked;
