/** Registers of units, posts, teams, facilities, merchants and places. */
@NullMarked
package io.taizhang.query.organisation;

import org.jspecify.annotations.NullMarked;
