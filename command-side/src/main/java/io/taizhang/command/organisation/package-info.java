/** 组织: units, posts, teams, facilities, merchants and places, and the rules they keep. */
@NullMarked
package io.taizhang.command.organisation;

import org.jspecify.annotations.NullMarked;
