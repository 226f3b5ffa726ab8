package io.taizhang.query.pages.audit;

import io.taizhang.ledger.checkpoint.Continued;
import io.taizhang.ledger.proof.Hash;
import java.util.List;

/** That the ledger of one checkpoint begins with that of an older one: proven before it is shown. */
record Continuation(long from, long to, String fromRoot, String toRoot, List<String> path) {

    static Continuation of(Continued continued) {
        return new Continuation(
                continued.proof().from(),
                continued.proof().to(),
                continued.older().base64(),
                continued.newer().base64(),
                continued.proof().path().stream().map(Hash::base64).toList());
    }
}
