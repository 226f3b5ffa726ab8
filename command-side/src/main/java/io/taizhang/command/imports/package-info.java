/** Many commands from one file: each row is an ordinary command of the one who uploads it, entered once. */
@NullMarked
package io.taizhang.command.imports;

import org.jspecify.annotations.NullMarked;
