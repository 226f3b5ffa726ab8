package io.taizhang.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A fact as it goes into a bundle.
 *
 * @param entry what was hashed, as {@code ledger.leaf_hash} describes it
 * @param columns its first ten lines
 * @param border whether it is only there to show where a period begins or ends
 */
record TakenFact(long position, byte[] entry, List<String> columns, boolean border) {
    private static final int COLUMNS = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.ofHours(8));

    static TakenFact of(long position, byte[] entry, boolean border) {
        int end = -1;
        for (int column = 0; column < COLUMNS; column++) {
            end = lineEnd(entry, end + 1);
        }
        return new TakenFact(position, entry, List.of(new String(entry, 0, end, UTF_8).split("\n", COLUMNS)), border);
    }

    private static int lineEnd(byte[] entry, int from) {
        int end = from;
        while (entry[end] != '\n') {
            end++;
        }
        return end;
    }

    String stream() {
        return columns.get(2);
    }

    String type() {
        return columns.get(4);
    }

    int revision() {
        return Integer.parseInt(columns.get(5));
    }

    /** The units above the subject, topmost first; empty where it belongs to none. */
    List<String> units() {
        return columns.get(9).isEmpty() ? List.of() : List.of(columns.get(9).split("/"));
    }

    /** Position, when recorded, when it happened, who, what, subject, units, and a mark for borders. */
    List<String> cells() {
        return List.of(
                Long.toString(position),
                time(columns.get(6)),
                time(columns.get(7)),
                columns.get(8),
                type(),
                stream(),
                columns.get(9),
                border ? "border" : "");
    }

    private static String time(String micros) {
        return TIME.format(Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
    }
}
