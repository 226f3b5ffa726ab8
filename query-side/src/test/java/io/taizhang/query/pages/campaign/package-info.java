@NullMarked
package io.taizhang.query.pages.campaign;

import org.jspecify.annotations.NullMarked;
