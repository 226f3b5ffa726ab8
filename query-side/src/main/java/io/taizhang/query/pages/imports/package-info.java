/** 导入: files in, by hand. */
@NullMarked
package io.taizhang.query.pages.imports;

import org.jspecify.annotations.NullMarked;
