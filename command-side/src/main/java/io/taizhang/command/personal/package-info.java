/** Persons who are to be erased, and the keys of all. */
@NullMarked
package io.taizhang.command.personal;

import org.jspecify.annotations.NullMarked;
