package io.taizhang.command.renovation;

import io.taizhang.api.Provenance;
import io.taizhang.command.Issued;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;

/** Who took a step, and when: what a later one may not be taken by, or before. */
record Step(String by, Instant at) {
    /** Before the first step nothing stands in the way. */
    static final Step NONE = new Step("", Instant.EPOCH);

    static Step of(Provenance provenance) {
        return new Step(provenance.actorId(), provenance.occurredAt());
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, Fact.ZONE);
    }

    void mustPrecede(Issued issued) {
        issued.notBefore(at);
    }

    void mustBeAnothersThan(Issued issued) {
        issued.notBy(by);
    }
}
