@NullMarked
package io.taizhang.api.organisation;

import org.jspecify.annotations.NullMarked;
