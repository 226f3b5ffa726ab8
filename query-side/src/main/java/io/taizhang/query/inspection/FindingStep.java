package io.taizhang.query.inspection;

import io.taizhang.ledger.Fact;
import java.time.Instant;

/** @param what the state it led to, or what befell it: {@code RectificationReported} */
public record FindingStep(String what, String by, Instant at) {

    static FindingStep of(Fact fact) {
        return new FindingStep(
                fact.event().getClass().getSimpleName(), fact.provenance().actorId(), fact.occurredAt());
    }
}
