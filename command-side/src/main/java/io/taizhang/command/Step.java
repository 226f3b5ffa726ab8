package io.taizhang.command;

import io.taizhang.api.Provenance;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;

/** Who took a step, and when: what a later one may not be taken by, or before. */
public record Step(String by, Instant at) {
    /** Before the first step nothing stands in the way. */
    public static final Step NONE = new Step("", Instant.EPOCH);

    public static Step of(Provenance provenance) {
        return new Step(provenance.actorId(), provenance.occurredAt());
    }

    public boolean taken() {
        return !equals(NONE);
    }

    /** The day it was taken on, Asia/Shanghai. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, Fact.ZONE);
    }

    /** @throws Refusal {@link CommonRule#OCCURRED_BEFORE_ITS_CAUSE} where a command says it happened before this */
    public void mustPrecede(Issued issued) {
        issued.notBefore(at);
    }

    /** @throws Refusal {@link CommonRule#SAME_PERSON} where a command is issued by who took this step */
    public void mustBeAnothersThan(Issued issued) {
        issued.notBy(by);
    }

    /** Whichever of the two was taken later; this one where they are of the same moment. */
    public Step orLater(Step other) {
        return other.at.isAfter(at) ? other : this;
    }
}
