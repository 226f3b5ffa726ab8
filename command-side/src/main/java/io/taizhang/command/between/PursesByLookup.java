package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.fund.Fund;
import io.taizhang.command.fund.KnownFund;
import io.taizhang.command.service.Purses;
import java.util.Optional;

/** Funds that bear fees, as the ledger has them at the moment of asking. */
final class PursesByLookup implements Purses {
    private final Lookup lookup;

    PursesByLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Optional<Standing> find(String fundId) {
        return lookup.ask(Fund.class, "fund/" + fundId, Fund::known).map(PursesByLookup::standing);
    }

    private static Standing standing(KnownFund fund) {
        return new Standing(fund.unitId(), fund.purpose(), fund.open(), fund.openedAt());
    }
}
