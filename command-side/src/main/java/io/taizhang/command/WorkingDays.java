package io.taizhang.command;

import java.time.Instant;

/** 工作日: the days an office works, as its work calendar has been published. A port of handlers. */
public interface WorkingDays {

    /**
     * When a period of working days is over. The day it begins on is not counted, whatever the hour: a notice given in the
     * afternoon costs nobody a morning (民法典 art. 201).
     *
     * @param from when the period begins
     * @param workingDays how many full working days it has; at least 1
     * @return midnight at the end of the last of these days, Asia/Shanghai
     * @throws Refusal {@link CommonRule#WORK_CALENDAR_NOT_PUBLISHED} where a day in the period belongs to a year whose
     *     calendar has not been published: what protects somebody is never guessed
     * @throws IllegalArgumentException where workingDays is less than 1
     */
    Instant endOf(Instant from, int workingDays);
}
