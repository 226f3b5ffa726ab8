package io.taizhang.query.organisation;

import io.taizhang.api.organisation.OrganisationEvent.MerchantCorrected;
import io.taizhang.api.organisation.OrganisationEvent.MerchantDeregistered;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merchants, registered and deregistered. */
final class MerchantRegister extends PerThing<MerchantRow> {

    MerchantRegister() {
        super(
                "merchant",
                "merchant-register",
                new Title("商户名册", "Merchants"),
                MerchantRow.class,
                Set.of(MerchantRegistered.class, MerchantCorrected.class, MerchantDeregistered.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "uscc", "trade", "open");
    }

    @Override
    public MerchantRow apply(String key, @Nullable MerchantRow row, Fact fact) {
        return switch (fact.event()) {
            case MerchantRegistered event ->
                new MerchantRow(
                        key,
                        event.unitId(),
                        fact.unitPath(),
                        event.name(),
                        event.uscc(),
                        event.trade(),
                        event.address(),
                        true,
                        fact.occurredOn(),
                        null);
            case MerchantCorrected event ->
                standing(row, fact)
                        .corrected(fact.unitPath(), event.name(), event.uscc(), event.trade(), event.address());
            case MerchantDeregistered event -> standing(row, fact).deregistered(fact.unitPath(), fact.occurredOn());
            default -> throw unexpected(fact);
        };
    }
}
