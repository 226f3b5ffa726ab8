package io.taizhang.query.campaign;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.MeetingHeld;
import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.HashSet;
import java.util.Set;

/** What campaigns contribute to a unit's overview. */
public final class CampaignPart implements OverviewPart<CampaignFigures> {
    private final Set<Class<? extends LedgerEvent>> events;

    public CampaignPart() {
        Set<Class<? extends LedgerEvent>> folded = new HashSet<>(TaskFigures.EVENTS);
        folded.addAll(Set.of(
                CampaignLaunched.class, CampaignConcluded.class, MeetingHeld.class, OpinionSurveyRecorded.class));
        this.events = Set.copyOf(folded);
    }

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return events;
    }

    @Override
    public CampaignFigures nothing() {
        return CampaignFigures.NONE;
    }

    @Override
    public CampaignFigures after(String unitId, CampaignFigures figures, Fact fact) {
        return figures.after((CampaignEvent) fact.event());
    }
}
