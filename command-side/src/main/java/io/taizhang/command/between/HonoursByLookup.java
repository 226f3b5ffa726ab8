package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.honour.Honour;
import io.taizhang.command.honour.Honours;

/** Honours as the ledger has them at the moment of asking. */
final class HonoursByLookup implements Honours {
    private final Lookup lookup;

    HonoursByLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public boolean exist(String honourId) {
        return lookup.ask(Honour.class, "honour/" + honourId, _ -> true).isPresent();
    }
}
