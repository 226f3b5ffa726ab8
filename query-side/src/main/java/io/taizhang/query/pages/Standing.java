package io.taizhang.query.pages;

import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.web.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a page stands: now, or at the end of a past day.
 *
 * @param day Asia/Shanghai; null for now
 * @param time whether the day is held against what was recorded or what had happened by then
 */
public record Standing(@Nullable LocalDate day, Time time) {
    public static final Standing NOW = new Standing(null, Time.RECORDED);

    /** @throws io.taizhang.query.engine.QueryRefusal where {@code asOf} is no day or {@code time} neither word */
    static Standing of(Parameters given, LocalDate today) {
        LocalDate day = given.day("asOf");
        Time time = given.choice("time", Time.class, Time.RECORDED);
        return day == null || !day.isBefore(today) ? NOW : new Standing(day, time);
    }

    public boolean isNow() {
        return day == null;
    }

    /** The last microsecond of the day; null for now. */
    public @Nullable Instant instant() {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(Fact.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** As it stands in addresses; null where it need not be said. */
    @Nullable String timeSaid() {
        return isNow() || time == Time.RECORDED ? null : time.name().toLowerCase(Locale.ROOT);
    }
}
