@NullMarked
package io.taizhang.command.citizen;

import org.jspecify.annotations.NullMarked;
