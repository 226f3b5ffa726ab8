/** 创建活动: campaigns, their tasks and letters, and how units compare. */
@NullMarked
package io.taizhang.query.campaign;

import org.jspecify.annotations.NullMarked;
