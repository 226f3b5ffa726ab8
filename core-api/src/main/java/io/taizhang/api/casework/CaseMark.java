package io.taizhang.api.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every fact of a case says of it, so that each can be counted by itself.
 *
 * @param unitIds the units it counts for, topmost first, as they were when it was reported; the last one is its own
 * @param month it was reported in, {@code 2026-11}, Asia/Shanghai: it counts there whatever month it is handled in
 * @param trackingId SHA-256 of the code that the citizen follows it by, 64 lower-case hexadecimal digits; null where
 *     nobody does
 * @param aside as of this fact; null where the case counts
 */
public record CaseMark(
        List<String> unitIds,
        String month,
        @Nullable String gridCode,
        @Nullable String trackingId,
        @Nullable Aside aside) {

    public CaseMark {
        unitIds = List.copyOf(unitIds);
    }

    /** The unit whose case it is. */
    public String unitId() {
        return unitIds.getLast();
    }

    /** Its first reason stays. */
    public CaseMark setAside(Aside reason) {
        return new CaseMark(unitIds, month, gridCode, trackingId, aside == null ? reason : aside);
    }
}
