@NullMarked
package io.taizhang.api.campaign;

import org.jspecify.annotations.NullMarked;
