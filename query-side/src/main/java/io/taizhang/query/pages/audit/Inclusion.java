package io.taizhang.query.pages.audit;

import io.taizhang.ledger.checkpoint.Proven;
import io.taizhang.ledger.proof.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a fact stands in the ledger, as a page shows it.
 *
 * @param state {@code proven}; {@code waiting} where no checkpoint covers it yet; {@code altered} where what is there is not
 *     what was signed
 * @param leaf Base64; null where it is not proven
 * @param size of the tree: the checkpoint's
 */
record Inclusion(
        String state,
        @Nullable String leaf,
        long size,
        List<String> path,
        @Nullable String root,
        @Nullable String signedAt) {
    static final Inclusion WAITING = new Inclusion("waiting", null, 0, List.of(), null, null);
    static final Inclusion ALTERED = new Inclusion("altered", null, 0, List.of(), null, null);

    static Inclusion of(Proven proven, @Nullable String signedAt) {
        return new Inclusion(
                "proven",
                proven.leaf().base64(),
                proven.proof().size(),
                proven.proof().path().stream().map(Hash::base64).toList(),
                proven.root().base64(),
                signedAt);
    }
}
