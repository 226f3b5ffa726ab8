package io.taizhang.command.campaign;

import io.taizhang.api.Provenance;
import io.taizhang.command.Issued;
import java.time.Instant;

/** Who took a step, and when: what a later one may not be taken by, or before. */
record Step(String by, Instant at) {
    /** Before the first step nothing stands in the way. */
    static final Step NONE = new Step("", Instant.EPOCH);

    static Step of(Provenance provenance) {
        return new Step(provenance.actorId(), provenance.occurredAt());
    }

    void mustPrecede(Issued issued) {
        issued.notBefore(at);
    }

    void mustBeAnothersThan(Issued issued) {
        issued.notBy(by);
    }

    Step orLater(Step other) {
        return other.at.isAfter(at) ? other : this;
    }
}
