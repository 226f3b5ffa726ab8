@NullMarked
package io.taizhang.command.service;

import org.jspecify.annotations.NullMarked;
