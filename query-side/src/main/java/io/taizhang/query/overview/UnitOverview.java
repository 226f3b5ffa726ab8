package io.taizhang.query.overview;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.campaign.CampaignFigures;
import io.taizhang.query.campaign.CampaignPart;
import io.taizhang.query.flag.FlagFigures;
import io.taizhang.query.flag.FlagPart;
import io.taizhang.query.fold.OverviewPart;
import io.taizhang.query.fold.PerUnit;
import io.taizhang.query.fund.FundFigures;
import io.taizhang.query.fund.FundPart;
import io.taizhang.query.organisation.DeclaredFigure;
import io.taizhang.query.organisation.DeclaredPart;
import io.taizhang.query.organisation.OrganisationFigures;
import io.taizhang.query.organisation.OrganisationPart;
import io.taizhang.query.renovation.RenovationFigures;
import io.taizhang.query.renovation.RenovationPart;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row for each unit, put together from what each context contributes. */
final class UnitOverview extends PerUnit<OverviewRow> {
    private static final OverviewPart<OrganisationFigures> ORGANISATION = new OrganisationPart();
    private static final OverviewPart<CampaignFigures> CAMPAIGN = new CampaignPart();
    private static final OverviewPart<RenovationFigures> RENOVATION = new RenovationPart();
    private static final OverviewPart<FundFigures> FUND = new FundPart();
    private static final OverviewPart<FlagFigures> FLAG = new FlagPart();
    private static final OverviewPart<SortedMap<String, DeclaredFigure>> DECLARED = new DeclaredPart();

    UnitOverview() {
        super("unit-overview", new Title("单位总览", "Unit overview"), OverviewRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        Set<Class<? extends LedgerEvent>> head =
                Set.of(UnitRegistered.class, UnitRenamed.class, UnitMoved.class, UnitClosed.class);
        return Stream.of(
                        head,
                        ORGANISATION.events(),
                        CAMPAIGN.events(),
                        RENOVATION.events(),
                        FUND.events(),
                        FLAG.events(),
                        DECLARED.events())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind", "open");
    }

    @Override
    public OverviewRow apply(String key, @Nullable OverviewRow row, Fact fact) {
        OverviewRow unit = headed(row == null ? empty(key, fact) : row, fact);
        return unit.with(
                after(ORGANISATION, key, unit.organisation(), fact),
                after(CAMPAIGN, key, unit.campaign(), fact),
                after(RENOVATION, key, unit.renovation(), fact),
                after(FUND, key, unit.fund(), fact),
                after(FLAG, key, unit.flag(), fact),
                after(DECLARED, key, unit.declared(), fact),
                fact.occurredAt());
    }

    private static OverviewRow empty(String unitId, Fact fact) {
        return new OverviewRow(
                unitId,
                null,
                null,
                pathOf(unitId, fact),
                true,
                ORGANISATION.nothing(),
                CAMPAIGN.nothing(),
                RENOVATION.nothing(),
                FUND.nothing(),
                FLAG.nothing(),
                DECLARED.nothing(),
                fact.occurredAt());
    }

    private static OverviewRow headed(OverviewRow unit, Fact fact) {
        String path = pathOf(unit.unitId(), fact);
        return switch (fact.event()) {
            case UnitRegistered event
            when event.unitId().equals(unit.unitId()) -> unit.headed(event.name(), event.kind(), path, true);
            case UnitRenamed event
            when event.unitId().equals(unit.unitId()) -> unit.headed(event.name(), unit.kind(), path, unit.open());
            case UnitClosed event
            when event.unitId().equals(unit.unitId()) -> unit.headed(unit.name(), unit.kind(), path, false);
            default -> unit.unitPath().equals(path) ? unit : unit.headed(unit.name(), unit.kind(), path, unit.open());
        };
    }

    private static <P> P after(OverviewPart<P> part, String unitId, P figures, Fact fact) {
        return part.events().contains(fact.event().getClass()) ? part.after(unitId, figures, fact) : figures;
    }
}
