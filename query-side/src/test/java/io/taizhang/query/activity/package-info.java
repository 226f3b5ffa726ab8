@NullMarked
package io.taizhang.query.activity;

import org.jspecify.annotations.NullMarked;
