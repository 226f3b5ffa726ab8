package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.casework.Case;
import io.taizhang.command.casework.Cases;
import java.util.Optional;

/** Cases as the ledger has them at the moment of asking. */
final class CasesByLookup implements Cases {
    private final Lookup lookup;

    CasesByLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Optional<KnownCase> find(String caseId) {
        return lookup.ask(Case.class, "case/" + caseId, Case::known);
    }
}
