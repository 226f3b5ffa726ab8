package io.taizhang.command.between;

import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.command.inspection.PointHistory;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ledger says about a place at the moment of asking. */
final class PointHistoryByFacts implements PointHistory {
    private final Ledger ledger;

    PointHistoryByFacts(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<PastFinding> of(String placeId, String itemCode) {
        Map<String, PastFinding> findings = new LinkedHashMap<>();
        for (Fact fact : ledger.about("place/" + placeId, 0, Long.MAX_VALUE, Integer.MAX_VALUE)) {
            switch (fact.event()) {
                case FindingRaised it
                when itemCode.equals(it.itemCode()) ->
                    findings.put(
                            it.findingId(),
                            new PastFinding(it.findingId(), fact.occurredAt(), null, it.recurs() != null));
                case RectificationVerified it -> {
                    findings.computeIfPresent(it.findingId(), (_, past) -> verified(past, fact.occurredAt()));
                    it.laterFindingIds().forEach(id -> findings.computeIfPresent(id, (_, past) -> recurring(past)));
                }
                default -> {
                    // whatever else happens at a place says nothing about its faults
                }
            }
        }
        return List.copyOf(findings.values());
    }

    private static PastFinding verified(PastFinding past, Instant at) {
        return new PastFinding(past.findingId(), past.raisedAt(), at, past.recurring());
    }

    private static PastFinding recurring(PastFinding past) {
        return new PastFinding(past.findingId(), past.raisedAt(), past.verifiedAt(), true);
    }
}
