package io.taizhang.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationCommand.CloseFacility;
import io.taizhang.api.organisation.OrganisationCommand.OpenFacility;
import io.taizhang.api.organisation.OrganisationEvent.FacilityClosed;
import io.taizhang.api.organisation.OrganisationEvent.FacilityOpened;
import io.taizhang.command.Issued;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** A practice station, a suggestion box, a camera point: what stands where, and how many of it. */
class Facility extends Standing {
    private FacilityKind kind;
    private int count;

    Facility() {}

    @CommandHandler
    Facility(OpenFacility command) {
        apply(new FacilityOpened(
                command.facilityId(),
                command.unitId(),
                command.kind(),
                command.name(),
                Objects.requireNonNullElse(command.count(), 1)));
    }

    @CommandHandler
    void close(CloseFacility command, Issued issued) {
        mustStand(command.facilityId(), issued);
        apply(new FacilityClosed(command.facilityId(), unitId(), kind, count));
    }

    @EventSourcingHandler
    void on(FacilityOpened fact, Provenance provenance) {
        stands("facility/" + fact.facilityId(), fact.unitId(), provenance.occurredAt());
        kind = fact.kind();
        count = fact.count();
    }

    @EventSourcingHandler
    void on(FacilityClosed fact) {
        ends();
    }
}
