package io.taizhang.command.following;

import org.jspecify.annotations.Nullable;

/**
 * How a follower is doing, as far as this process knows.
 *
 * @param position every fact up to here is done; null where another process works for it
 * @param failure why its last facts could not be done; null where they were
 */
public record FollowerProgress(
        @Nullable Long position, @Nullable String failure) {}
