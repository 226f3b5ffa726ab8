package io.taizhang.query.engine;

import io.taizhang.api.Evidence;
import io.taizhang.ledger.Citations;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.evidence.Damage;
import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.ledger.evidence.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 凭证核对: compares all evidence that facts rest on with its digests, from its first byte to its last. */
public final class EvidenceSweep {
    private final Ledger ledger;
    private final EvidenceStore store;
    private final Citations citations = new Citations();

    public EvidenceSweep(Ledger ledger, EvidenceStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * @param checked how many were compared
     * @param next to go on with; null where these were the last
     * @param position the ledger's head: what was cited later is not among them
     */
    public record Swept(
            int checked,
            List<String> missing,
            List<String> altered,
            @Nullable String next,
            long position) {}

    /**
     * @param after only digests behind this one, in the order of their digits; empty to begin
     * @throws io.taizhang.ledger.evidence.EvidenceUnreadableException where the store cannot be asked
     */
    public Swept run(String after, int limit) {
        long head = ledger.head();
        List<String> wanted =
                cited(head).tailSet(after, false).stream().limit(limit + 1L).toList();
        List<String> missing = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        List<String> page = wanted.subList(0, Math.min(limit, wanted.size()));
        for (String digest : page) {
            damage(digest).ifPresent(damage -> (damage == Damage.MISSING ? missing : altered).add(digest));
        }
        return new Swept(page.size(), missing, altered, wanted.size() > limit ? page.getLast() : null, head);
    }

    /** Of what was cited and of which nothing is known, all is gone. */
    private Optional<Damage> damage(String digest) {
        return store.recorded(new Sha256(digest)).map(store::verify).orElse(Optional.of(Damage.MISSING));
    }

    private TreeSet<String> cited(long head) {
        TreeSet<String> cited = new TreeSet<>();
        ledger.read(0, head, Set.of(), fact -> addTo(cited, fact));
        return cited;
    }

    private void addTo(Set<String> cited, Fact fact) {
        cited.addAll(citations.in((Record) fact.event()));
        fact.provenance().evidence().stream()
                .filter(EvidenceSweep::isOurs)
                .map(Evidence::sha256)
                .forEach(cited::add);
    }

    private static boolean isOurs(Evidence evidence) {
        return evidence.uri() == null || evidence.uri().startsWith("/");
    }
}
