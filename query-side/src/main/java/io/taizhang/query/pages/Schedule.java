package io.taizhang.query.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days over a width of 100: where a day stands on it, from its morning on.
 *
 * @param from its first day
 * @param to its last, not before the first
 * @param today the day the page stands at
 */
public record Schedule(LocalDate from, LocalDate to, LocalDate today) {
    private static final int MOST_TICKS = 8;
    private static final double LAST_TICK = 92;
    private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 60);

    /**
     * A first of a month.
     *
     * @param at where it stands, from 0 to 100
     */
    public record Tick(String name, double at) {}

    /** Wide enough for the days given, too: a task may be due after its campaign's last day. */
    public Schedule including(Stream<LocalDate> days) {
        List<LocalDate> all = days.toList();
        LocalDate first = all.stream()
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(from))
                .orElse(from);
        LocalDate last = all.stream()
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(to))
                .orElse(to);
        return new Schedule(first, last, today);
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** From 0 to 100; what lies outside stands at the edge. */
    public double at(LocalDate day) {
        double part = 100.0 * ChronoUnit.DAYS.between(from, day) / days();
        return Math.round(Math.clamp(part, 0, 100) * 100) / 100.0;
    }

    /** Between two days, both included. */
    public double width(LocalDate first, LocalDate last) {
        return Math.max(0, Math.round((at(last.plusDays(1)) - at(first)) * 100) / 100.0);
    }

    public boolean hasToday() {
        return !today.isBefore(from) && !today.isAfter(to);
    }

    public double todayAt() {
        return at(today);
    }

    /** How much of the time has passed with the end of today, from 0 to 100. */
    public double elapsedPercent() {
        return today.isBefore(from) ? 0 : at(today.plusDays(1));
    }

    /** Firsts of months, as many as can be read; none so near the end that its name would not fit. */
    public List<Tick> ticks() {
        LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        long months = ChronoUnit.MONTHS.between(first, to) + 1;
        int step = STEPS.stream()
                .filter(it -> months / it < MOST_TICKS)
                .findFirst()
                .orElse(STEPS.getLast());
        return Stream.iterate(first, day -> !day.isAfter(to), day -> day.plusMonths(step))
                .map(day -> new Tick(day.toString().substring(0, 7), at(day)))
                .filter(tick -> tick.at() <= LAST_TICK)
                .toList();
    }
}
