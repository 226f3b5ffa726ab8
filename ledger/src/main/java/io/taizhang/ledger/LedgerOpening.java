package io.taizhang.ledger;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerKind;
import io.taizhang.api.LedgerLifeEvent.LedgerOpened;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The first row of a ledger, written once by whichever process comes first. */
final class LedgerOpening {
    private static final String FIRST =
            "select %s from ledger.ledger l where l.position = 1".formatted(FactReader.COLUMNS);

    private final FactReader reader;
    private final GroupWriter writer;
    private final InstantSource clock;

    LedgerOpening(FactReader reader, GroupWriter writer, InstantSource clock) {
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * @return the ledger's name
     * @throws IllegalStateException where the ledger was born as another kind
     */
    String open(LedgerKind kind) {
        if (reader.facts(FIRST).isEmpty()) {
            appendFirst(kind);
        }
        if (!(reader.facts(FIRST).getFirst().event() instanceof LedgerOpened opened) || opened.kind() != kind) {
            throw new IllegalStateException("This ledger was not born " + kind + ", and its kind never changes");
        }
        return opened.ledger();
    }

    private void appendFirst(LedgerKind kind) {
        LedgerOpened event = new LedgerOpened(UUID.randomUUID().toString(), kind);
        Provenance provenance = provenance(clock.instant());
        String stream = "ledger/" + event.ledger();
        EventCodec.Encoded encoded = reader.codec().encode(event, provenance, stream);
        try {
            writer.append(List.of(new Entry(UUID.randomUUID(), stream, 0, encoded, provenance)));
        } catch (AlreadyOpenedException e) {
            // Another process was quicker: its row counts, and is looked at next.
        }
    }

    private static Provenance provenance(Instant now) {
        UUID command = UUID.randomUUID();
        return new Provenance(
                Actor.SYSTEM.id(), Role.SYSTEM, "", "", command, command, command, now, null, List.of(), "");
    }
}
