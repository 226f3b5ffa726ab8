package io.taizhang.query.engine;

import org.jspecify.annotations.Nullable;

/**
 * How far the views of one group are.
 *
 * @param behind facts that the slowest of them has not folded yet
 * @param parked rows that stand still
 * @param failure why this process's last batch could not be folded; null where it was
 */
public record GroupProgress(
        String name, long behind, long parked, @Nullable String failure) {}
