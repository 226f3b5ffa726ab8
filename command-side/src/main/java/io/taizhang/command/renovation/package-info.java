/** 老旧小区改造: when a project, its contracts and its payments may go on. */
@NullMarked
package io.taizhang.command.renovation;

import org.jspecify.annotations.NullMarked;
