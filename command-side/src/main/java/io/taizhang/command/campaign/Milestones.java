package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.ALREADY_OVERDUE;
import static io.taizhang.command.campaign.CampaignRule.MILESTONE_ALREADY_REACHED;
import static io.taizhang.command.campaign.CampaignRule.MILESTONE_NAMED_TWICE;
import static io.taizhang.command.campaign.CampaignRule.MILESTONE_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.campaign.CampaignCommand.MarkMilestoneOverdue;
import io.taizhang.api.campaign.CampaignCommand.ReachMilestone;
import io.taizhang.api.campaign.CampaignCommand.SetMilestones;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.MilestoneFellOverdue;
import io.taizhang.api.campaign.CampaignEvent.MilestoneReached;
import io.taizhang.api.campaign.CampaignEvent.MilestonesSet;
import io.taizhang.api.campaign.Milestone;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The stages a campaign plans to reach. A plan is replaced as a whole, but what was reached stays as it was. */
final class Milestones {
    private Period period = Period.NONE;
    private Step set = Step.NONE;
    private final Map<String, Milestone> planned = new LinkedHashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> overdue = new HashSet<>();

    @CommandHandler
    void handle(SetMilestones command, Issued issued) {
        set.mustPrecede(issued);
        Map<String, Milestone> asked = new LinkedHashMap<>();
        for (Milestone milestone : command.milestones()) {
            MILESTONE_NAMED_TWICE.refuseIf(asked.put(milestone.code(), milestone) != null, milestone.code());
            period.mustHold(milestone.dueOn());
        }
        for (String code : reached) {
            MILESTONE_ALREADY_REACHED.refuseIf(!planned.get(code).equals(asked.get(code)), code);
        }
        apply(new MilestonesSet(
                command.campaignId(),
                command.milestones(),
                planned.keySet().stream().filter(reached::contains).toList(),
                planned.keySet().stream()
                        .filter(code -> !asked.containsKey(code))
                        .toList()));
    }

    @CommandHandler
    void handle(ReachMilestone command, Issued issued) {
        Milestone milestone = unreached(command.code());
        set.mustPrecede(issued);
        apply(new MilestoneReached(
                command.campaignId(),
                milestone.code(),
                milestone.dueOn(),
                issued.day().isAfter(milestone.dueOn())));
    }

    @CommandHandler
    void handle(MarkMilestoneOverdue command, Issued issued) {
        Milestone milestone = unreached(command.code());
        ALREADY_OVERDUE.refuseIf(overdue.contains(command.code()), milestone.dueOn());
        new DueDay(milestone.dueOn()).mustBeOver(issued);
        apply(new MilestoneFellOverdue(command.campaignId(), milestone.code(), milestone.dueOn()));
    }

    private Milestone unreached(String code) {
        Milestone milestone = Optional.ofNullable(planned.get(code)).orElseThrow(() -> MILESTONE_UNKNOWN.refusal(code));
        MILESTONE_ALREADY_REACHED.refuseIf(reached.contains(code), code);
        return milestone;
    }

    /** The codes of those that are still to be reached. */
    List<String> unreached() {
        return planned.keySet().stream().filter(code -> !reached.contains(code)).toList();
    }

    @EventSourcingHandler
    void on(CampaignEvent event, Provenance provenance) {
        switch (event) {
            case CampaignLaunched launched -> {
                period = new Period(launched.startsOn(), launched.endsOn());
                set = Step.of(provenance);
            }
            case MilestonesSet plan -> {
                overdue.removeIf(code -> isPutOff(code, plan));
                planned.clear();
                plan.milestones().forEach(milestone -> planned.put(milestone.code(), milestone));
                set = Step.of(provenance);
            }
            case MilestoneReached milestone -> reached.add(milestone.code());
            case MilestoneFellOverdue milestone -> overdue.add(milestone.code());
            default -> {}
        }
    }

    private boolean isPutOff(String code, MilestonesSet plan) {
        return plan.milestones().stream()
                .noneMatch(milestone -> milestone.code().equals(code)
                        && milestone.dueOn().equals(planned.get(code).dueOn()));
    }
}
