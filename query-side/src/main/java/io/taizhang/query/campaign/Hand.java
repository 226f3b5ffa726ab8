package io.taizhang.query.campaign;

import io.taizhang.ledger.Fact;
import java.time.LocalDate;

/** Who took a step, and on which day it happened, Asia/Shanghai. */
public record Hand(String by, LocalDate on) {

    static Hand of(Fact fact) {
        return new Hand(fact.provenance().actorId(), fact.occurredOn());
    }
}
