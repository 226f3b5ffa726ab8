/** The whole of it, started as people start it and used through HTTP and a browser. */
@NullMarked
package io.taizhang.standalone.running;

import org.jspecify.annotations.NullMarked;
