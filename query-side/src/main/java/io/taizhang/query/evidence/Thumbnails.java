package io.taizhang.query.evidence;

import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.ledger.evidence.Sha256;
import io.taizhang.ledger.evidence.StoredEvidence;
import io.taizhang.ledger.evidence.VerifiedFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps those that were asked for last. They are made one at a time: each needs the memory of its large picture. */
public final class Thumbnails {
    private static final int KEPT = 300;

    private final EvidenceStore store;
    private final Map<Sha256, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    public Thumbnails(EvidenceStore store) {
        this.store = store;
    }

    /**
     * A JPEG; empty where the evidence is no picture, or none that can be shown small.
     *
     * @throws io.taizhang.ledger.evidence.EvidenceDamagedException where the picture is missing or altered
     */
    public synchronized Optional<byte[]> of(StoredEvidence evidence) {
        if (!evidence.mediaType().startsWith("image/")) {
            return Optional.empty();
        }
        byte[] known = kept.get(evidence.sha256());
        if (known != null && store.find(evidence.sha256()).isPresent()) {
            return Optional.of(known);
        }
        try (VerifiedFile picture = store.read(evidence)) {
            Optional<byte[]> made = SmallPicture.of(picture);
            made.ifPresent(small -> kept.put(evidence.sha256(), small));
            return made;
        }
    }
}
