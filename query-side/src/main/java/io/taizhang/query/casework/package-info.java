/** What is seen of cases: the desk with its running clocks, how well they are handled, where they arise, and how each goes on. */
@NullMarked
package io.taizhang.query.casework;

import org.jspecify.annotations.NullMarked;
