package io.taizhang.command;

import io.taizhang.api.Evidence;
import io.taizhang.api.LedgerCommand;
import io.taizhang.ledger.Citations;

/** Facts rest only on what is there: evidence in our own store must have been handed in before it is cited. */
final class CitedEvidence {
    private static final String OWN = "/api/evidence/";

    private final Documents documents;
    private final Citations citations = new Citations();

    CitedEvidence(Documents documents) {
        this.documents = documents;
    }

    /** @throws Refusal {@link CommonRule#EVIDENCE_NOT_STORED}, {@link CommonRule#EVIDENCE_ADDRESS_DIFFERS} */
    void mustBeStored(LedgerCommand command, Issued issued) {
        issued.evidence().forEach(this::mustBeStored);
        citations.in((Record) command).forEach(this::mustBeStored);
    }

    /** What others keep is theirs to show; its digest tells whether it is still the same. */
    private void mustBeStored(Evidence evidence) {
        String uri = evidence.uri();
        if (uri == null) {
            mustBeStored(evidence.sha256());
        } else if (uri.startsWith(OWN)) {
            CommonRule.EVIDENCE_ADDRESS_DIFFERS.refuseIf(!uri.equals(OWN + evidence.sha256()), uri, evidence.sha256());
            mustBeStored(evidence.sha256());
        }
    }

    private void mustBeStored(String sha256) {
        CommonRule.EVIDENCE_NOT_STORED.refuseIf(documents.find(sha256).isEmpty(), sha256);
    }
}
