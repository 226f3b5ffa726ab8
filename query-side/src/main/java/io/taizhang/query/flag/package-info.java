/** What is seen of flags: those that fly, the rounds they are awarded in, what each merchant has had. */
@NullMarked
package io.taizhang.query.flag;

import org.jspecify.annotations.NullMarked;
