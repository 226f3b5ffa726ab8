/** 活动: activities alone and in series, and what is on record of them. */
@NullMarked
package io.taizhang.command.activity;

import org.jspecify.annotations.NullMarked;
