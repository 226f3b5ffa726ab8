package io.taizhang.query.overview;

import io.taizhang.api.organisation.UnitKind;
import io.taizhang.query.activity.ActivityFigures;
import io.taizhang.query.campaign.CampaignFigures;
import io.taizhang.query.casework.CaseworkFigures;
import io.taizhang.query.flag.FlagFigures;
import io.taizhang.query.fund.FundFigures;
import io.taizhang.query.honour.HonourFigures;
import io.taizhang.query.inspection.InspectionFigures;
import io.taizhang.query.organisation.DeclaredFigure;
import io.taizhang.query.organisation.OrganisationFigures;
import io.taizhang.query.renovation.RenovationFigures;
import io.taizhang.query.service.ServiceFigures;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A unit's headline figures in all contexts, with everything below it.
 *
 * @param name null until the unit is known by its registration, as is {@code kind}
 * @param unitPath down to the unit itself
 * @param declared what the unit itself has published, by code, beside what the ledger computes
 * @param latestOccurredAt when the latest of the facts behind the figures happened
 */
public record OverviewRow(
        String unitId,
        @Nullable String name,
        @Nullable UnitKind kind,
        String unitPath,
        boolean open,
        OrganisationFigures organisation,
        CampaignFigures campaign,
        RenovationFigures renovation,
        FundFigures fund,
        FlagFigures flag,
        HonourFigures honour,
        InspectionFigures inspection,
        ActivityFigures activity,
        ServiceFigures service,
        CaseworkFigures casework,
        SortedMap<String, DeclaredFigure> declared,
        Instant latestOccurredAt) {}
