package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.DUE_ALREADY_PAST;
import static io.taizhang.command.campaign.CampaignRule.NOT_THE_ASSIGNING_SIDE;

import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.Target;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.campaign.Units.KnownUnit;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a task asks for, in the version that is in force.
 *
 * @param since who set this version, and when
 */
record Terms(
        String campaignId,
        String campaignUnitId,
        Period period,
        String indicatorCode,
        int weight,
        int version,
        Target target,
        LocalDate dueOn,
        Step since) {

    static final Terms NONE =
            new Terms("", "", Period.NONE, "", 0, 0, new Target(BigDecimal.ZERO, ""), LocalDate.EPOCH, Step.NONE);

    static Terms of(TaskAssigned assigned, Step since) {
        return new Terms(
                assigned.campaignId(),
                assigned.campaignUnitId(),
                new Period(assigned.campaignStartsOn(), assigned.campaignEndsOn()),
                assigned.indicatorCode(),
                assigned.weight(),
                1,
                assigned.target(),
                assigned.dueOn(),
                since);
    }

    Terms after(TaskAmended amended, Step when) {
        return new Terms(
                campaignId,
                campaignUnitId,
                period,
                indicatorCode,
                weight,
                amended.version(),
                amended.target(),
                amended.dueOn(),
                when);
    }

    boolean areAlready(Target asked, LocalDate day) {
        return dueOn.equals(day) && target.quantity().compareTo(asked.quantity()) == 0;
    }

    void mustAllow(LocalDate day, Issued issued) {
        period.mustHold(day);
        DUE_ALREADY_PAST.refuseIf(day.isBefore(issued.day()), day);
    }

    void mustBeSetBy(Issued issued, Units units) {
        NOT_THE_ASSIGNING_SIDE.refuseIf(!isAssignedBy(issued.by().unitId(), units), campaignUnitId);
    }

    /** Whether a unit is the one whose campaign it is, or stands above it. */
    boolean isAssignedBy(String unitId, Units units) {
        return units.find(campaignUnitId)
                .map(KnownUnit::path)
                .filter(path -> path.contains(unitId))
                .isPresent();
    }
}
