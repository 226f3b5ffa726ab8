package io.taizhang.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.organisation.OrganisationCommand.ChangeHeadcount;
import io.taizhang.api.organisation.OrganisationCommand.DisbandTeam;
import io.taizhang.api.organisation.OrganisationCommand.FormTeam;
import io.taizhang.api.organisation.OrganisationEvent.HeadcountChanged;
import io.taizhang.api.organisation.OrganisationEvent.TeamDisbanded;
import io.taizhang.api.organisation.OrganisationEvent.TeamFormed;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.command.Issued;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 志愿队, 巡查队 and their like: people who work together, counted and never named. */
public class Team extends Standing {
    private TeamKind kind;
    private int headcount;

    Team() {}

    @CommandHandler
    Team(FormTeam command) {
        apply(new TeamFormed(command.teamId(), command.unitId(), command.kind(), command.name(), command.headcount()));
    }

    @CommandHandler
    void changeHeadcount(ChangeHeadcount command, Issued issued) {
        mustStand(command.teamId(), issued);
        apply(new HeadcountChanged(command.teamId(), unitId(), kind, headcount, command.headcount()));
    }

    @CommandHandler
    void disband(DisbandTeam command, Issued issued) {
        mustStand(command.teamId(), issued);
        apply(new TeamDisbanded(command.teamId(), unitId(), kind, headcount));
    }

    @EventSourcingHandler
    void on(TeamFormed fact, Provenance provenance) {
        stands("team/" + fact.teamId(), fact.unitId(), provenance.occurredAt());
        kind = fact.kind();
        headcount = fact.headcount();
    }

    @EventSourcingHandler
    void on(HeadcountChanged fact) {
        headcount = fact.toHeadcount();
    }

    @EventSourcingHandler
    void on(TeamDisbanded fact) {
        ends();
    }

    /** What others may know of it. */
    public Known known() {
        return new Known(unitId(), kind, stillStands(), since());
    }

    /**
     * @param unitId the unit it belongs to
     * @param open until it is disbanded
     * @param since when it was formed, as the official stated it
     */
    public record Known(String unitId, TeamKind kind, boolean open, Instant since) {}
}
