/** The walls of the house, as the table of rooms draws them. */
@NullMarked
package io.taizhang.standalone.architecture;

import org.jspecify.annotations.NullMarked;
