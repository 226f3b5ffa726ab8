@NullMarked
package io.taizhang.command.imports;

import org.jspecify.annotations.NullMarked;
