package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.flag.Merchants;
import io.taizhang.command.organisation.Merchant;
import java.util.Optional;
import java.util.function.Supplier;

/** Merchants as the ledger has them at the moment of asking, under the units as they stand then. */
final class MerchantsByLookup implements Merchants {
    private final Lookup lookup;
    private final Supplier<UnitForest> units;

    MerchantsByLookup(Lookup lookup, Supplier<UnitForest> units) {
        this.lookup = lookup;
        this.units = units;
    }

    @Override
    public Optional<KnownMerchant> find(String merchantId) {
        return lookup.ask(Merchant.class, "merchant/" + merchantId, Merchant::known)
                .map(this::known);
    }

    /** A thing stands in a unit that is in the ledger before it. */
    private KnownMerchant known(Merchant.Known merchant) {
        return new KnownMerchant(units.get().path(merchant.unitId()).orElseThrow(), merchant.open(), merchant.since());
    }
}
