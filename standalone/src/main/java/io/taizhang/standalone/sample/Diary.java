package io.taizhang.standalone.sample;

import io.taizhang.api.LedgerCommand;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who did what when. Entries of one moment must not rest on each other: they are handed in side by side. */
final class Diary {
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final SortedMap<Instant, List<Entry>> moments = new TreeMap<>();

    /** Enters a command at nine in the morning of a day. */
    void on(LocalDate day, String account, LedgerCommand command) {
        at(day, OPENING, account, command);
    }

    void at(LocalDate day, LocalTime time, String account, LedgerCommand command) {
        Instant when = instant(day, time);
        write(new Entry(when, when, account, command, null));
    }

    /** Enters at nine in the morning of {@code recorded} what happened on an earlier day. */
    void late(LocalDate recorded, LocalDate occurred, String account, LedgerCommand command) {
        write(new Entry(openingOn(recorded), openingOn(occurred), account, command, null));
    }

    /** Enters a command that names a photo, and hands that in before. */
    void at(LocalDate day, LocalTime time, String account, LedgerCommand command, SamplePhoto photo) {
        Instant when = instant(day, time);
        write(new Entry(when, when, account, command, photo));
    }

    private void write(Entry entry) {
        moments.computeIfAbsent(entry.recordedAt(), _ -> new ArrayList<>()).add(entry);
    }

    /** The entries moment by moment, in order of time. */
    Iterable<List<Entry>> moments() {
        return moments.values();
    }

    int size() {
        return moments.values().stream().mapToInt(List::size).sum();
    }

    /** Nine in the morning of a day. */
    static Instant openingOn(LocalDate day) {
        return instant(day, OPENING);
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Fact.ZONE).toInstant();
    }
}
