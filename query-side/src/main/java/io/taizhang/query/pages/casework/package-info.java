/** 案件: the pages of cases: the desk they are worked at, each case with its clocks, and how well they are handled. */
@NullMarked
package io.taizhang.query.pages.casework;

import org.jspecify.annotations.NullMarked;
