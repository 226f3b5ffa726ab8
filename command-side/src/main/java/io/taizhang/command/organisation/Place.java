package io.taizhang.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.organisation.OrganisationCommand.ClosePlace;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.api.organisation.OrganisationCommand.SurveyPlace;
import io.taizhang.api.organisation.OrganisationEvent.PlaceClosed;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import io.taizhang.command.organisation.Places.KnownPlace;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** 小区, 院落, 路段, 工地: what is surveyed, renovated, inspected. */
public class Place extends Standing {
    private PlaceKind kind;
    private @Nullable Long residents;
    private boolean surveyed;

    Place() {}

    @CommandHandler
    Place(RegisterPlace command, Issued issued, Scope scope, Places places) {
        new PlaceReferredTo(command.parentPlaceId()).mustBeOpen(places, scope.enter(issued, command.unitId()), issued);
        apply(new PlaceRegistered(
                command.placeId(),
                command.unitId(),
                command.kind(),
                command.name(),
                command.parentPlaceId(),
                command.gridCode(),
                command.residents(),
                command.builtYear(),
                command.buildings(),
                command.households(),
                command.areaM2()));
    }

    /** A place may be surveyed again; the fact says whether it was the first time. */
    @CommandHandler
    void survey(SurveyPlace command, Issued issued) {
        mustStand(command.placeId(), issued);
        apply(new PlaceSurveyed(
                command.placeId(), unitId(), kind, command.defects(), command.needs(), command.condition(), !surveyed));
    }

    @CommandHandler
    void close(ClosePlace command, Issued issued) {
        mustStand(command.placeId(), issued);
        apply(new PlaceClosed(command.placeId(), unitId(), kind, residents));
    }

    @EventSourcingHandler
    void on(PlaceRegistered fact, Provenance provenance) {
        stands("place/" + fact.placeId(), fact.unitId(), provenance.occurredAt());
        kind = fact.kind();
        residents = fact.residents();
    }

    @EventSourcingHandler
    void on(PlaceSurveyed fact) {
        surveyed = true;
    }

    @EventSourcingHandler
    void on(PlaceClosed fact) {
        ends();
    }

    /**
     * What others may know of it.
     *
     * @param pathOf the units from the topmost down to a unit
     */
    public KnownPlace known(Function<String, List<String>> pathOf) {
        return new KnownPlace(pathOf.apply(unitId()), stillStands(), since());
    }
}
