package io.taizhang.query.export;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.Fact;
import io.taizhang.query.View;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says of itself.
 *
 * @param asked the parameters by which rows were chosen and ordered
 * @param kind whether the ledger is a real one
 * @param position of the ledger that the rows stand at, all of them at the same
 * @param at when they stood there
 */
public record Extract(
        View<?> view, Speech speech, SortedMap<String, String> asked, LedgerKind kind, long position, Instant at) {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx");

    public Extract {
        asked = new TreeMap<>(asked);
    }

    Extract(View<?> view, Speech speech, Map<String, String> asked, LedgerKind kind, long position, Instant at) {
        this(view, speech, (SortedMap<String, String>) new TreeMap<>(asked), kind, position, at);
    }

    public String title() {
        return speech.chinese() ? view.title().zh() : view.title().en();
    }

    /** To the second, Asia/Shanghai. */
    public String time() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(here());
    }

    /** {@code sample-renovation-spending-4711-20261121T090000+0800}. */
    public String fileName() {
        String kindOf = isSample() ? "sample-" : "";
        return kindOf + view.name() + "-" + position + "-" + COMPACT.format(here());
    }

    boolean isSample() {
        return kind == LedgerKind.SAMPLE;
    }

    private ZonedDateTime here() {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(Fact.ZONE);
    }
}
