package io.taizhang.query.pages;

import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.ledger.evidence.Sha256;
import io.taizhang.ledger.evidence.StoredEvidence;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows which of the documents kept here can be shown small: there is a thumbnail of a picture and of nothing else. */
@Component
public class Pictures {
    private final EvidenceStore evidence;

    Pictures(LedgerStore ledger) {
        this.evidence = ledger.evidence();
    }

    /**
     * Asked once for all of a page's documents.
     *
     * @param digests as documents state them; what is none is no picture
     */
    public Set<String> among(Collection<String> digests) {
        Set<Sha256> names =
                digests.stream().map(Sha256::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        return evidence.recorded(names).values().stream()
                .filter(kept -> kept.mediaType().startsWith("image/"))
                .map(StoredEvidence::sha256)
                .map(Sha256::hex)
                .collect(Collectors.toSet());
    }
}
