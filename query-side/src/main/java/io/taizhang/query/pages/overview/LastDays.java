package io.taizhang.query.pages.overview;

import io.taizhang.query.pages.Details;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a unit's headline figures were at the end of each of the last days: what they are less what was added since. */
final class LastDays {
    static final int DAYS = 90;
    private static final String VIEW = "overview-daily";

    private final LocalDate last;
    private final Map<String, long[]> added = new HashMap<>();

    private LastDays(LocalDate last) {
        this.last = last;
    }

    /** @param last the day at whose end the figures stand */
    static LastDays of(Details details, String unitId, LocalDate last, List<String> components) {
        LastDays days = new LastDays(last);
        List<String> keys = IntStream.range(0, DAYS)
                .mapToObj(day -> unitId + "/" + days.day(day))
                .toList();
        for (String component : components) {
            Map<String, String> texts = details.names(VIEW, keys, component);
            days.added.put(
                    component,
                    keys.stream()
                            .mapToLong(key -> Long.parseLong(texts.getOrDefault(key, "0")))
                            .toArray());
        }
        return days;
    }

    /** @param number 0 for the first of them */
    LocalDate day(int number) {
        return last.minusDays(DAYS - 1L - number);
    }

    /** @param end what it is at the end of the last day */
    long[] course(String component, long end) {
        long[] changes = added.getOrDefault(component, new long[DAYS]);
        long[] course = new long[DAYS];
        long value = end;
        for (int day = DAYS - 1; day >= 0; day--) {
            course[day] = value;
            value -= changes[day];
        }
        return course;
    }
}
