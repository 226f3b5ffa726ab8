package io.taizhang.query.lens;

import io.taizhang.query.fold.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How what had to be done by a day was recorded over the time there was for it.
 *
 * @param thing with its type: {@code task/t1}
 * @param unitId whose it is: the lead unit's, or the campaign's
 * @param startedAt when the task was assigned, or the campaign launched: recorded, as are all times here
 * @param dueOn the last day for it, as it stands now
 * @param dueMoved how often that day was moved: what was recorded before that stays counted against the day it was due on then
 * @param counted reports of progress of a task; of a campaign, all that people with an account recorded in it, its tasks and
 *     materials included, but for its launch
 * @param lastWeekShare {@code last7d/beforeDue v1}: recorded within the last seven days before it was due, of all that was
 *     recorded before it was due
 * @param lastDayShare {@code last24h/beforeDue v1}: likewise within the last 24 hours
 * @param burstRatio how many times as many were recorded a day in the last seven days as before them: version 1,
 *     {@code (last7d / 7) / (earlier / days from the start to the last seven days)}, two digits; null where nothing was
 *     recorded earlier, so that there is nothing to compare with, or there was no more than a week in all
 */
public record BurstRow(
        String thing,
        DeadlineKind kind,
        String campaignId,
        String unitId,
        String title,
        String unitPath,
        Instant startedAt,
        LocalDate dueOn,
        long dueMoved,
        Windows counted,
        Rate lastWeekShare,
        Rate lastDayShare,
        @Nullable BigDecimal burstRatio) {

    /** What a deadline is for, before anything is recorded. */
    static BurstRow of(
            String thing,
            DeadlineKind kind,
            String campaignId,
            String unitId,
            String title,
            String unitPath,
            Instant startedAt,
            LocalDate dueOn) {
        return new BurstRow(
                        thing,
                        kind,
                        campaignId,
                        unitId,
                        title,
                        unitPath,
                        startedAt,
                        dueOn,
                        0,
                        Windows.NONE,
                        Rate.of("", 0, 0),
                        Rate.of("", 0, 0),
                        null)
                .with(unitPath, dueOn, 0, Windows.NONE);
    }

    BurstRow in(String path) {
        return with(path, dueOn, dueMoved, counted);
    }

    BurstRow movedTo(LocalDate day) {
        return day.equals(dueOn) ? this : with(unitPath, day, dueMoved + 1, counted);
    }

    BurstRow oneAt(Instant recordedAt) {
        return with(unitPath, dueOn, dueMoved, counted.oneAt(recordedAt, dueOn));
    }

    private BurstRow with(String path, LocalDate due, long moved, Windows windows) {
        return new BurstRow(
                thing,
                kind,
                campaignId,
                unitId,
                title,
                path,
                startedAt,
                due,
                moved,
                windows,
                Rate.of("last7d/beforeDue v1", windows.inTheLastSevenDays(), windows.beforeDue()),
                Rate.of("last24h/beforeDue v1", windows.lastDay(), windows.beforeDue()),
                ratio(windows, Duration.between(startedAt, Windows.endOf(due).minus(Windows.WEEK))));
    }

    /** @param before the last seven days; negative where there were fewer in all */
    private static @Nullable BigDecimal ratio(Windows windows, Duration before) {
        if (windows.earlier() == 0 || !before.isPositive()) {
            return null;
        }
        return BigDecimal.valueOf(windows.inTheLastSevenDays())
                .multiply(BigDecimal.valueOf(before.toSeconds()))
                .divide(
                        BigDecimal.valueOf(windows.earlier()).multiply(BigDecimal.valueOf(Windows.WEEK.toSeconds())),
                        2,
                        RoundingMode.HALF_UP);
    }
}
