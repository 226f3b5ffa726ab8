/** 服务: the pages of what is bought from others. */
@NullMarked
package io.taizhang.query.pages.service;

import org.jspecify.annotations.NullMarked;
