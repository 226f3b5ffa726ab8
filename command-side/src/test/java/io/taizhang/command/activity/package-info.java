@NullMarked
package io.taizhang.command.activity;

import org.jspecify.annotations.NullMarked;
