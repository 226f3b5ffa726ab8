package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.DUE_ALREADY_PAST;
import static io.taizhang.command.campaign.CampaignRule.LEAD_OUTSIDE_CAMPAIGN_UNIT;
import static io.taizhang.command.campaign.CampaignRule.POST_NAMED_TWICE;
import static io.taizhang.command.campaign.CampaignRule.SUPPORTING_UNIT_NAMED_TWICE;

import io.taizhang.api.campaign.CampaignCommand.AssignTask;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.campaign.Units.KnownUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A task about to be given by a campaign's unit to one of its units. */
record Assignment(AssignTask command, String campaignUnitId, Period period) {

    void mustBePossible(Issued issued, Units units, Posts posts) {
        period.mustHold(command.dueOn());
        DUE_ALREADY_PAST.refuseIf(command.dueOn().isBefore(issued.day()), command.dueOn());
        KnownUnit lead = known(command.leadUnitId(), units);
        LEAD_OUTSIDE_CAMPAIGN_UNIT.refuseIf(!lead.isWithin(campaignUnitId), command.leadUnitId(), campaignUnitId);
        CommonRule.UNIT_CLOSED.refuseIf(!lead.open(), command.leadUnitId());
        Set<String> named = new HashSet<>(Set.of(command.leadUnitId()));
        for (String unitId : command.supportingUnitIds()) {
            SUPPORTING_UNIT_NAMED_TWICE.refuseIf(!named.add(unitId), unitId);
            CommonRule.UNIT_CLOSED.refuseIf(!known(unitId, units).open(), unitId);
        }
        for (String postId : responsible()) {
            POST_NAMED_TWICE.refuseIf(!named.add("post/" + postId), postId);
            new PostOf(command.leadUnitId(), postId).mustBeKnown(posts, issued);
        }
    }

    private static KnownUnit known(String unitId, Units units) {
        return units.find(unitId).orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal(unitId));
    }

    private List<String> responsible() {
        return command.responsiblePostIds() == null ? List.of() : command.responsiblePostIds();
    }

    TaskAssigned fact() {
        return new TaskAssigned(
                command.taskId(),
                command.campaignId(),
                campaignUnitId,
                period.startsOn(),
                period.endsOn(),
                command.indicatorCode(),
                command.leadUnitId(),
                command.supportingUnitIds(),
                responsible(),
                command.title(),
                command.target(),
                command.weight(),
                command.dueOn());
    }
}
