@NullMarked
package io.taizhang.query.pages.service;

import org.jspecify.annotations.NullMarked;
