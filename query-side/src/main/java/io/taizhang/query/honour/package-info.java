/** What is seen of honours: who has them, how many there were, and how many stars the households of a unit have. */
@NullMarked
package io.taizhang.query.honour;

import org.jspecify.annotations.NullMarked;
