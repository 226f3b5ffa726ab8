@NullMarked
package io.taizhang.command.organisation;

import org.jspecify.annotations.NullMarked;
