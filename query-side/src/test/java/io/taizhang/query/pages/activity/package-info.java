@NullMarked
package io.taizhang.query.pages.activity;

import org.jspecify.annotations.NullMarked;
