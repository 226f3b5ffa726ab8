/** 资金: the pages of funds. */
@NullMarked
package io.taizhang.query.pages.fund;

import org.jspecify.annotations.NullMarked;
