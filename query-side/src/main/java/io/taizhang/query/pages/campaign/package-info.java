/** 创建: the pages of campaigns, their tasks, letters, materials and questionnaires. */
@NullMarked
package io.taizhang.query.pages.campaign;

import org.jspecify.annotations.NullMarked;
