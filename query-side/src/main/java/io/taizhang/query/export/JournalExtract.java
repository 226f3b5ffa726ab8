package io.taizhang.query.export;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What a file of the journal says of itself.
 *
 * @param ledger the ledger's own fact, its first, which names it: {@code ledger/…}
 * @param kind whether the ledger is a real one
 * @param position up to which the ledger was read
 * @param at when it stood there
 */
public record JournalExtract(String ledger, LedgerKind kind, long position, Instant at, Speech speech) {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx");
    private static final String STREAM = "ledger/";

    /** @throws IllegalStateException where the ledger has not been opened */
    public static JournalExtract of(Ledger ledger, long position, Instant at, Speech speech) {
        Fact opened = ledger.at(1).orElseThrow(() -> new IllegalStateException("The ledger has not been opened"));
        return new JournalExtract(opened.stream().substring(STREAM.length()), ledger.kind(), position, at, speech);
    }

    /** To the second, Asia/Shanghai. */
    public String time() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(here());
    }

    /** {@code sample-journal-4711-20261121T090000+0800}. */
    public String fileName() {
        String kindOf = kind == LedgerKind.SAMPLE ? "sample-" : "";
        return kindOf + "journal-" + position + "-" + COMPACT.format(here());
    }

    private ZonedDateTime here() {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(Fact.ZONE);
    }
}
