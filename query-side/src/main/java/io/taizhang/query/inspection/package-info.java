/** What is seen of inspections: what they came to, what is still to be put right, and where faults come back. */
@NullMarked
package io.taizhang.query.inspection;

import org.jspecify.annotations.NullMarked;
