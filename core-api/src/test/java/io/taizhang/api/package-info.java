/** What the language's own values hold to. */
@NullMarked
package io.taizhang.api;

import org.jspecify.annotations.NullMarked;
