package io.taizhang.query.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The time that is left until something is due, as the server knows it: pages count on from there.
 *
 * @param dueAt when the time is over, exclusive
 * @param now when the page stands
 * @param soonSec from how many seconds before it is due on it is due soon
 */
public record Countdown(Instant dueAt, Instant now, long soonSec) {

    /** How it stands: a style's name, too. */
    public enum Urgency {
        IN_TIME,
        SOON,
        LATE
    }

    public Urgency urgency() {
        if (!now.isBefore(dueAt)) {
            return Urgency.LATE;
        }
        return Duration.between(now, dueAt).toSeconds() <= soonSec ? Urgency.SOON : Urgency.IN_TIME;
    }

    public String mark() {
        return urgency().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is left, or how long it is over, in its two largest units. */
    public String text(Words words) {
        return words.text(urgency() == Urgency.LATE ? "due.over" : "due.left", span(Duration.between(now, dueAt), words));
    }

    /** The length of a time in its two largest units, whatever its direction. */
    public static String span(Duration time, Words words) {
        Duration length = time.abs();
        if (length.toDays() > 0) {
            return words.text("span.days", length.toDays(), length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return words.text("span.hours", length.toHours(), length.toMinutesPart());
        }
        return words.text("span.minutes", length.toMinutes(), length.toSecondsPart());
    }
}
