package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.ALREADY_HELD;
import static io.taizhang.command.activity.ActivityRule.CORRECTION_CHANGES_NOTHING;
import static io.taizhang.command.activity.ActivityRule.NOT_HELD_YET;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.activity.ActivityCommand.CancelActivity;
import io.taizhang.api.activity.ActivityCommand.CorrectRecord;
import io.taizhang.api.activity.ActivityCommand.PlanActivity;
import io.taizhang.api.activity.ActivityCommand.RecordHeld;
import io.taizhang.api.activity.ActivityEvent;
import io.taizhang.api.activity.ActivityEvent.ActivityCancelled;
import io.taizhang.api.activity.ActivityEvent.ActivityHeld;
import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityEvent.RecordCorrected;
import io.taizhang.api.activity.ActivityEvent.TurnTaken;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.HeldRecord;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** 活动: planned, held once with what came of it, corrected as often as need be. */
public class Activity extends UnitThing {
    private ActivityKind kind = ActivityKind.VOLUNTEER;
    private @Nullable TeamKind teamKind;
    private Step planned = Step.NONE;
    private Step latest = Step.NONE;
    private int version;
    private @Nullable HeldRecord record;
    private boolean cancelled;

    Activity() {}

    /** In a rotation it takes its host's turn: both facts are stored, or neither. */
    @CommandHandler
    Activity(PlanActivity command, Issued issued, Hosts hosts, Teams teams, Lookup lookup) throws Exception {
        String host = command.hostUnitId() == null ? command.unitId() : command.hostUnitId();
        new HostReferredTo(host).mustBeOpenWithin(command.unitId(), hosts);
        List<String> unit = new HostReferredTo(command.unitId()).known(hosts).path();
        Optional<String> turn = command.seriesId() == null
                ? Optional.empty()
                : new InSeries(command.seriesId(), host, command.plannedOn()).turn(unit, lookup, issued);
        TeamKind team = command.teamId() == null
                ? null
                : new TeamReferredTo(command.teamId())
                        .known(unit, teams, issued)
                        .kind();
        apply(new ActivityPlanned(
                command.activityId(),
                command.unitId(),
                host,
                command.seriesId(),
                command.teamId(),
                team,
                command.kind(),
                command.title(),
                command.plannedOn()));
        if (turn.isPresent()) {
            TurnTaken taken = new TurnTaken(turn.get(), command.seriesId(), command.activityId(), host);
            createNew(Turn.class, () -> new Turn(taken));
        }
    }

    @Override
    protected void admit(LedgerCommand command) {
        CommonRule.CLOSED.refuseIf(cancelled);
    }

    @CommandHandler
    void hold(RecordHeld command, Issued issued) {
        ALREADY_HELD.refuseIf(record != null);
        HeldRecord said = new HeldRecord(
                command.heldOn() == null ? issued.day() : command.heldOn(),
                command.sessions(),
                command.attendances(),
                command.participants(),
                command.volunteerMinutes(),
                command.outputs());
        planned.mustPrecede(issued);
        apply(new ActivityHeld(command.activityId(), kind, teamKind, entered(said, issued)));
    }

    @CommandHandler
    void correct(CorrectRecord command, Issued issued) {
        NOT_HELD_YET.refuseIf(record == null);
        HeldRecord said = new HeldRecord(
                command.heldOn() == null ? record.heldOn() : command.heldOn(),
                command.sessions(),
                command.attendances(),
                command.participants(),
                command.volunteerMinutes(),
                command.outputs());
        latest.mustPrecede(issued);
        HeldRecord corrected = entered(said, issued);
        CORRECTION_CHANGES_NOTHING.refuseIf(corrected.equals(record));
        apply(new RecordCorrected(command.activityId(), kind, teamKind, version + 1, record, corrected, command.why()));
    }

    private HeldRecord entered(HeldRecord said, Issued issued) {
        return new Entry(said).record(planned.day(), issued);
    }

    @CommandHandler
    void cancel(CancelActivity command, Issued issued) {
        latest.mustPrecede(issued);
        apply(new ActivityCancelled(command.activityId(), kind, teamKind, record, command.why()));
    }

    @EventSourcingHandler
    void on(ActivityEvent event, Provenance provenance) {
        latest = Step.of(provenance);
        switch (event) {
            case ActivityPlanned plan -> {
                opened("activity/" + plan.activityId(), plan.unitId());
                kind = plan.kind();
                teamKind = plan.teamKind();
                planned = latest;
            }
            case ActivityHeld held -> entered(held.record(), 1);
            case RecordCorrected correction -> entered(correction.record(), correction.version());
            case ActivityCancelled _ -> cancelled = true;
            default -> throw new IllegalStateException("Not of an activity: " + event);
        }
    }

    private void entered(HeldRecord entry, int number) {
        record = entry;
        version = number;
    }

    /** What a turn of its series asks it. */
    Standing standing() {
        return new Standing(cancelled, latest);
    }

    /** @param latest what was last done to it */
    record Standing(boolean cancelled, Step latest) {}
}
