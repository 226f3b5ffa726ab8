/** The public doors: what anybody may say to the office without a login. */
@NullMarked
package io.taizhang.command.citizen;

import org.jspecify.annotations.NullMarked;
