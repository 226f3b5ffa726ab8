/** 改造: the pages of renovation projects and their payments. */
@NullMarked
package io.taizhang.query.pages.renovation;

import org.jspecify.annotations.NullMarked;
