package io.taizhang.command.organisation;

import static io.taizhang.command.organisation.OrganisationRule.POST_ALREADY_HELD;
import static io.taizhang.command.organisation.OrganisationRule.POST_VACANT;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.organisation.OrganisationCommand.AppointToPost;
import io.taizhang.api.organisation.OrganisationCommand.CreatePost;
import io.taizhang.api.organisation.OrganisationCommand.VacatePost;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.api.organisation.OrganisationEvent.PostVacated;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import io.taizhang.command.UnitThing;
import io.taizhang.ledger.PersonalData;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 网格长, 网格员, 驻工地监督员. It knows whether somebody holds it, never who. */
public class Post extends UnitThing {
    private boolean held;
    private Instant createdAt = Instant.MIN;
    /** When it was created, filled or vacated last: each of these rests on the one before. */
    private Instant since = Instant.MIN;

    Post() {}

    @CommandHandler
    Post(CreatePost command, Issued issued, Scope scope, Places places) {
        new PlaceReferredTo(command.placeId()).mustBeOpen(places, scope.enter(issued, command.unitId()), issued);
        apply(new PostCreated(command.postId(), command.unitId(), command.title(), command.placeId()));
    }

    /** The holder's key is named after the command, so that deciding it again makes no second key. */
    @CommandHandler
    void appoint(AppointToPost command, Issued issued, PersonalData personalData) {
        POST_ALREADY_HELD.refuseIf(held, command.postId());
        issued.notBefore(since);
        apply(new PostFilled(
                command.postId(), unitId(), personalData.seal("post-holder/" + issued.commandId(), command.holder())));
    }

    @CommandHandler
    void vacate(VacatePost command, Issued issued) {
        POST_VACANT.refuseIf(!held, command.postId());
        issued.notBefore(since);
        apply(new PostVacated(command.postId(), unitId()));
    }

    @EventSourcingHandler
    void on(PostCreated fact, Provenance provenance) {
        opened("post/" + fact.postId(), fact.unitId());
        createdAt = provenance.occurredAt();
        since = createdAt;
    }

    @EventSourcingHandler
    void on(PostFilled fact, Provenance provenance) {
        held = true;
        since = provenance.occurredAt();
    }

    @EventSourcingHandler
    void on(PostVacated fact, Provenance provenance) {
        held = false;
        since = provenance.occurredAt();
    }

    /** What others may know of it. */
    public Known known() {
        return new Known(unitId(), createdAt);
    }

    /** @param createdAt when it was created, as the official stated it */
    public record Known(String unitId, Instant createdAt) {}
}
