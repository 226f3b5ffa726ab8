/** Nine years of five offices' work, entered through the command desk under the rules that hold for everyone. */
@NullMarked
package io.taizhang.standalone.sample;

import org.jspecify.annotations.NullMarked;
