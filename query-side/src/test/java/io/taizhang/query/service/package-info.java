@NullMarked
package io.taizhang.query.service;

import org.jspecify.annotations.NullMarked;
