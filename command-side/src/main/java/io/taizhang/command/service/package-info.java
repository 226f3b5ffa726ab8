/** 购买服务: contracts for services, their terms, and what was delivered under them. */
@NullMarked
package io.taizhang.command.service;

import org.jspecify.annotations.NullMarked;
