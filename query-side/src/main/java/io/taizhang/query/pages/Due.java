package io.taizhang.query.pages;

import io.taizhang.ledger.Fact;
import io.taizhang.query.pages.Countdown.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Until when something is to be done, as it is written.
 *
 * @param mark a style's name, too: {@code late}, {@code soon}, {@code in-time}
 * @param exact the day or the minute itself
 */
public record Due(String text, String mark, String exact) {
    private static final int SOON_DAYS = 3;
    private static final long SOON_SEC = Duration.ofHours(4).toSeconds();

    /** @param said a day, its end being the time, or an instant, exclusive */
    static Due of(String said, Instant now, Words words) {
        return said.length() == 10
                ? onDay(LocalDate.parse(said), LocalDate.ofInstant(now, Fact.ZONE), words)
                : at(new Countdown(Instant.parse(said), now, SOON_SEC), words);
    }

    private static Due onDay(LocalDate day, LocalDate today, Words words) {
        long left = ChronoUnit.DAYS.between(today, day);
        if (left < 0) {
            return new Due(words.text("tasks.overdue.days", -left), "late", words.day(day));
        }
        return new Due(
                left == 0 ? words.text("tasks.today") : words.text("tasks.days", left),
                left <= SOON_DAYS ? "soon" : "in-time",
                words.day(day));
    }

    private static Due at(Countdown countdown, Words words) {
        return new Due(countdown.text(words), countdown.mark(), words.minute(countdown.dueAt()));
    }

    boolean isLate() {
        return mark.equals(Urgency.LATE.name().toLowerCase(java.util.Locale.ROOT));
    }
}
