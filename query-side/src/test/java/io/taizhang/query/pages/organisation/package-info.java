@NullMarked
package io.taizhang.query.pages.organisation;

import org.jspecify.annotations.NullMarked;
