package io.taizhang.command.organisation;

import static io.taizhang.command.organisation.OrganisationRule.USCC_MALFORMED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.organisation.OrganisationCommand.CorrectMerchant;
import io.taizhang.api.organisation.OrganisationCommand.DeregisterMerchant;
import io.taizhang.api.organisation.OrganisationCommand.RegisterMerchant;
import io.taizhang.api.organisation.OrganisationEvent.MerchantCorrected;
import io.taizhang.api.organisation.OrganisationEvent.MerchantDeregistered;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.command.Issued;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** 商户. What it is called and where it trades stands in its facts; no decision needs it here. */
public class Merchant extends Standing {

    Merchant() {}

    @CommandHandler
    Merchant(RegisterMerchant command) {
        refuseMalformed(command.uscc());
        apply(new MerchantRegistered(
                command.merchantId(),
                command.unitId(),
                command.name(),
                command.uscc(),
                command.trade(),
                command.address()));
    }

    @CommandHandler
    void correct(CorrectMerchant command, Issued issued) {
        mustStand(command.merchantId(), issued);
        refuseMalformed(command.uscc());
        apply(new MerchantCorrected(
                command.merchantId(), unitId(), command.name(), command.uscc(), command.trade(), command.address()));
    }

    @CommandHandler
    void deregister(DeregisterMerchant command, Issued issued) {
        mustStand(command.merchantId(), issued);
        apply(new MerchantDeregistered(command.merchantId(), unitId()));
    }

    @EventSourcingHandler
    void on(MerchantRegistered fact, Provenance provenance) {
        stands("merchant/" + fact.merchantId(), fact.unitId(), provenance.occurredAt());
    }

    @EventSourcingHandler
    void on(MerchantDeregistered fact) {
        ends();
    }

    /** What others may know of it. */
    public Known known() {
        return new Known(unitId(), stillStands(), since());
    }

    /**
     * @param unitId the unit it belongs to
     * @param open until it is deregistered
     * @param since when it was registered, as the official stated it
     */
    public record Known(String unitId, boolean open, Instant since) {}

    private static void refuseMalformed(@Nullable String uscc) {
        USCC_MALFORMED.refuseIf(uscc != null && !new UsccCheckDigit(uscc).holds(), uscc);
    }
}
