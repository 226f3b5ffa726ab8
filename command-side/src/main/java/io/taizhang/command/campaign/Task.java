package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.ALREADY_OVERDUE;
import static io.taizhang.command.campaign.CampaignRule.AMENDMENT_CHANGES_NOTHING;
import static io.taizhang.command.campaign.CampaignRule.TARGET_NOT_VERIFIED;
import static io.taizhang.command.campaign.CampaignRule.TARGET_UNIT_DIFFERS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.campaign.CampaignCommand.AmendTask;
import io.taizhang.api.campaign.CampaignCommand.CancelTask;
import io.taizhang.api.campaign.CampaignCommand.CompleteTask;
import io.taizhang.api.campaign.CampaignCommand.MarkTaskOverdue;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/**
 * A task of a campaign, under the unit that leads it. What it asks for is changed and ended by the side that assigned it;
 * what was done towards it is reported by the leading unit and counts when an inspector has verified it.
 */
public class Task extends UnitThing {
    private Terms terms = Terms.NONE;
    private boolean overdue;
    private boolean closed;
    private Instant closedAt = Instant.MIN;

    @AggregateMember
    private ResponsibilityLetter letter = new ResponsibilityLetter();

    @AggregateMember
    private Progress progress = new Progress();

    Task() {}

    /** Opened by its campaign, never by a command of its own. */
    Task(TaskAssigned assigned) {
        apply(assigned);
    }

    @Override
    protected void admit(LedgerCommand command) {
        CommonRule.CLOSED.refuseIf(closed);
    }

    /** The letter was signed for what the task asked before; for the new version it has to be signed again. */
    @CommandHandler
    void handle(AmendTask command, Issued issued, Units units) {
        terms.mustBeSetBy(issued, units);
        terms.since().mustPrecede(issued);
        TARGET_UNIT_DIFFERS.refuseIf(
                !command.target().unit().equals(terms.target().unit()),
                command.target().unit(),
                terms.target().unit());
        AMENDMENT_CHANGES_NOTHING.refuseIf(terms.areAlready(command.target(), command.dueOn()));
        terms.mustAllow(command.dueOn(), issued);
        apply(new TaskAmended(
                command.taskId(),
                terms.campaignId(),
                terms.indicatorCode(),
                terms.version() + 1,
                terms.target(),
                terms.dueOn(),
                command.target(),
                command.dueOn(),
                issued.day(),
                progress.verified(),
                terms.weight(),
                overdue,
                command.rationale()));
    }

    /** Whoever set what it asks for, or reported or verified progress, does not find it fulfilled as well. */
    @CommandHandler
    void handle(CompleteTask command, Issued issued, Units units) {
        terms.mustBeSetBy(issued, units);
        terms.since().mustBeAnothersThan(issued);
        progress.mustBeOthersWorkThan(issued);
        TARGET_NOT_VERIFIED.refuseIf(
                progress.verified().compareTo(terms.target().quantity()) < 0,
                progress.verified().toPlainString(),
                terms.target().quantity().toPlainString(),
                terms.target().unit());
        terms.since().mustPrecede(issued);
        progress.latest().mustPrecede(issued);
        apply(new TaskCompleted(
                command.taskId(),
                terms.campaignId(),
                terms.indicatorCode(),
                progress.verified(),
                terms.target(),
                terms.weight(),
                terms.dueOn(),
                overdue,
                issued.day().isAfter(terms.dueOn())));
    }

    @CommandHandler
    void handle(CancelTask command, Issued issued, Units units) {
        terms.mustBeSetBy(issued, units);
        terms.since().mustPrecede(issued);
        progress.latest().mustPrecede(issued);
        apply(new TaskCancelled(
                command.taskId(),
                terms.campaignId(),
                terms.indicatorCode(),
                progress.verified(),
                terms.target(),
                terms.weight(),
                terms.dueOn(),
                overdue,
                command.why()));
    }

    @CommandHandler
    void handle(MarkTaskOverdue command, Issued issued) {
        ALREADY_OVERDUE.refuseIf(overdue, terms.dueOn());
        new DueDay(terms.dueOn()).mustBeOver(issued);
        apply(new TaskFellOverdue(command.taskId(), terms.campaignId(), terms.indicatorCode(), terms.dueOn()));
    }

    @EventSourcingHandler
    void on(CampaignEvent event, Provenance provenance) {
        switch (event) {
            case TaskAssigned assigned -> {
                opened("task/" + assigned.taskId(), assigned.leadUnitId());
                terms = Terms.of(assigned, Step.of(provenance));
            }
            case TaskAmended amended -> {
                terms = terms.after(amended, Step.of(provenance));
                overdue = false;
            }
            case TaskFellOverdue _ -> overdue = true;
            case TaskCompleted _, TaskCancelled _ -> {
                closed = true;
                closedAt = provenance.occurredAt();
            }
            default -> {}
        }
    }

    /** What its campaign may know of it. */
    Standing standing() {
        return new Standing(!closed, closed ? closedAt : terms.since().at());
    }

    /**
     * @param open until it is completed or cancelled
     * @param since when it was closed, or else when it got its present terms
     */
    record Standing(boolean open, Instant since) {}
}
