package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.fund.Fund;
import io.taizhang.command.fund.KnownFund;
import io.taizhang.command.renovation.Funds;
import java.util.Optional;

/** Funds as the ledger has them at the moment of asking. */
final class FundsByLookup implements Funds {
    private final Lookup lookup;

    FundsByLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Optional<Standing> find(String fundId) {
        return lookup.ask(Fund.class, "fund/" + fundId, Fund::known).map(FundsByLookup::standing);
    }

    private static Standing standing(KnownFund fund) {
        return new Standing(fund.unitId(), fund.purpose(), fund.open(), fund.openedAt());
    }
}
