@NullMarked
package io.taizhang.command.campaign;

import org.jspecify.annotations.NullMarked;
