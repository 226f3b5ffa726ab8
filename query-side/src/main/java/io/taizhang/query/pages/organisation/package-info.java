/** 组织: the pages of units and of all they have. */
@NullMarked
package io.taizhang.query.pages.organisation;

import org.jspecify.annotations.NullMarked;
