/** 活动: the pages of activities. */
@NullMarked
package io.taizhang.query.pages.activity;

import org.jspecify.annotations.NullMarked;
