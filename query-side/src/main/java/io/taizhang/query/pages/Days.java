package io.taizhang.query.pages;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that a page can stand at, from the first of the ledger's to today: a line that the page is moved along. */
public final class Days {
    private final Ledger ledger;
    private final InstantSource clock;
    /** It never changes once there is one. */
    private volatile @Nullable LocalDate first;

    Days(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The line, with the page's day on it.
     *
     * @param day today where the page stands now
     * @param back to earlier days
     * @param on to later ones
     */
    public record Line(
            LocalDate first, LocalDate last, LocalDate day, List<Step> back, List<Step> on, List<Step> times) {

        /** Of the page's day, counted from the first. */
        public long at() {
            return ChronoUnit.DAYS.between(first, day);
        }

        public long length() {
            return ChronoUnit.DAYS.between(first, last);
        }
    }

    /**
     * Another day, or the same by another time.
     *
     * @param text a key of the pages' texts
     * @param current whether it is where the page stands
     */
    public record Step(String text, String href, boolean current) {}

    public Line of(Frame frame) {
        LocalDate today = today();
        LocalDate begin = first(today);
        LocalDate day =
                frame.standing().day() == null ? today : frame.standing().day();
        LocalDate within = day.isBefore(begin) ? begin : day;
        return new Line(
                begin,
                today,
                within,
                List.of(
                        step(frame, "days.month-back", within.minusMonths(1), begin, today),
                        step(frame, "days.day-back", within.minusDays(1), begin, today)),
                List.of(
                        step(frame, "days.day-on", within.plusDays(1), begin, today),
                        step(frame, "days.month-on", within.plusMonths(1), begin, today)),
                times(frame));
    }

    /** What the page's day changed in its unit. */
    public String sinceTheDayBefore(Frame frame) {
        LocalDate day =
                frame.standing().day() == null ? today() : frame.standing().day();
        return frame.to("/audit/changes").with("from", day.minusDays(1)).toString();
    }

    /** What has changed in its unit from the end of the page's day on. */
    public String untilNow(Frame frame) {
        LocalDate day =
                frame.standing().day() == null ? today() : frame.standing().day();
        return Address.of("/audit/changes")
                .with("unit", frame.unit())
                .with("from", day)
                .toString();
    }

    private static Step step(Frame frame, String text, LocalDate wanted, LocalDate begin, LocalDate today) {
        LocalDate day = wanted.isBefore(begin) ? begin : wanted;
        Address to = frame.here().without("page", "before", "after");
        return new Step(
                text,
                day.isBefore(today)
                        ? to.with("asOf", day).toString()
                        : to.without("asOf", "time").toString(),
                false);
    }

    private static List<Step> times(Frame frame) {
        Address to = frame.here().without("page", "before", "after");
        boolean occurred = "occurred".equals(frame.standing().timeSaid());
        return List.of(
                new Step("days.recorded", to.without("time").toString(), !occurred),
                new Step("days.occurred", to.with("time", "occurred").toString(), occurred));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Fact.ZONE);
    }

    private LocalDate first(LocalDate today) {
        @Nullable LocalDate known = first;
        if (known == null) {
            known = ledger.at(1)
                    .map(fact -> LocalDate.ofInstant(fact.recordedAt(), Fact.ZONE))
                    .orElse(null);
            first = known;
        }
        return known == null || known.isAfter(today) ? today : known;
    }
}
