/** 个人信息: persons are erased, and the keys of all are changed. */
@NullMarked
package io.taizhang.api.personal;

import org.jspecify.annotations.NullMarked;
