/** 红黑旗: the wall of flags, each flag's process, rounds and their scores, merchants and schemes. */
@NullMarked
package io.taizhang.query.pages.flag;

import org.jspecify.annotations.NullMarked;
