@NullMarked
package io.taizhang.api.activity;

import org.jspecify.annotations.NullMarked;
