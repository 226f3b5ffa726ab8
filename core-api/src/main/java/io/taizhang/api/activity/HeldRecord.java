package io.taizhang.api.activity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of an activity that was held.
 *
 * @param heldOn the day it counts for, Asia/Shanghai
 * @param sessions 场次
 * @param attendances 人次: who came twice counts twice
 * @param participants 人数: who came twice counts once; null where nobody counted
 * @param volunteerMinutes of all volunteers together; null where nobody counted
 */
public record HeldRecord(
        LocalDate heldOn,
        int sessions,
        long attendances,
        @Nullable Long participants,
        @Nullable Long volunteerMinutes,
        List<Output> outputs) {
    public HeldRecord {
        outputs = List.copyOf(outputs);
    }
}
