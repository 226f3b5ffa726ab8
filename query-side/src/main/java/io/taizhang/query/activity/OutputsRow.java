package io.taizhang.query.activity;

import org.jspecify.annotations.Nullable;

/**
 * What the activities of a unit and of everything below it brought about.
 *
 * @param period {@code 2021-03}, {@code 2021}, Asia/Shanghai; null for all time
 * @param activities those on record with an output
 */
public record OutputsRow(
        String unitId,
        String unitPath,
        Grain grain,
        @Nullable String period,
        long activities,
        Outputs outputs) {}
