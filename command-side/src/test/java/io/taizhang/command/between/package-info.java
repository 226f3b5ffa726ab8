/** What one context's fact makes another do, also in the wrong order and again. */
@NullMarked
package io.taizhang.command.between;

import org.jspecify.annotations.NullMarked;
