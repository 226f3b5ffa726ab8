package io.taizhang.command;

import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.ledger.evidence.Sha256;
import java.util.Optional;

/** The evidence store as it stands at the moment of asking. */
final class DocumentsInStore implements Documents {
    private final EvidenceStore store;

    DocumentsInStore(EvidenceStore store) {
        this.store = store;
    }

    @Override
    public Optional<StoredDocument> find(String sha256) {
        return Sha256.parse(sha256)
                .flatMap(store::find)
                .map(found -> new StoredDocument(sha256, found.mediaType(), found.bytes(), found.capturedAt()));
    }
}
