package io.taizhang.ledger;

import io.taizhang.api.Provenance;
import java.util.UUID;

/** An event on its way into the ledger: it has a place in its stream, and no position yet. */
record Entry(UUID eventId, String stream, long sequence, EventCodec.Encoded encoded, Provenance provenance) {}
