@NullMarked
package io.taizhang.query.pages.audit;

import org.jspecify.annotations.NullMarked;
