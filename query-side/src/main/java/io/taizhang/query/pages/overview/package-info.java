/** 总览: one unit's page, the same by night for the wall, and what both are put together from. */
@NullMarked
package io.taizhang.query.pages.overview;

import org.jspecify.annotations.NullMarked;
