@NullMarked
package io.taizhang.api.service;

import org.jspecify.annotations.NullMarked;
