/** 公示: what everybody may see without a login, and nothing else. */
@NullMarked
package io.taizhang.query.pages.board;

import org.jspecify.annotations.NullMarked;
