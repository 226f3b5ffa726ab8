package io.taizhang.ledger;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * An event as it stands in the ledger.
 *
 * @param position 1, 2, 3 … without a gap, in commit order
 * @param stream the aggregate's identifier with its type: {@code project/p1}
 * @param sequence 0, 1, 2 … within the stream
 * @param type stable name: {@code renovation.PaymentMade}
 * @param revision of the payload as it was stored; {@code event} is always of the newest
 * @param recordedAt the store's time, never decreasing along the ledger
 * @param event what happened
 * @param provenance who recorded it, when it occurred, on what grounds
 */
public record Fact(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        String type,
        int revision,
        Instant recordedAt,
        LedgerEvent event,
        Provenance provenance) {

    /** Dates, months and years of the ledger are those of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Instant occurredAt() {
        return provenance.occurredAt();
    }

    /** The day it happened, Asia/Shanghai. */
    public LocalDate occurredOn() {
        return LocalDate.ofInstant(occurredAt(), ZONE);
    }

    /** {@code demo/xinhualu}: the units above the subject, topmost first. */
    public String unitPath() {
        return provenance.unitPath();
    }

    /** The units above the subject, topmost first; the last one is the subject's own. */
    public List<String> units() {
        return provenance.units();
    }

    /** The units that a path is made of, topmost first. */
    public static List<String> units(String unitPath) {
        return unitPath.isEmpty() ? List.of() : List.of(unitPath.split("/"));
    }
}
