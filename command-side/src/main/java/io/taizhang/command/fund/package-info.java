/** 专项经费: what a fund may promise, set aside, pay and give back. */
@NullMarked
package io.taizhang.command.fund;

import org.jspecify.annotations.NullMarked;
