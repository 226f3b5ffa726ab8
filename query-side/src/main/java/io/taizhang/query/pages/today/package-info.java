/** 今日待办: what waits for its reader, each with the form that takes it on. */
@NullMarked
package io.taizhang.query.pages.today;

import org.jspecify.annotations.NullMarked;
