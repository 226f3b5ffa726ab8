@NullMarked
package io.taizhang.query.web;

import org.jspecify.annotations.NullMarked;
