/** 创建活动: standards, campaigns and their tasks. */
@NullMarked
package io.taizhang.command.campaign;

import org.jspecify.annotations.NullMarked;
