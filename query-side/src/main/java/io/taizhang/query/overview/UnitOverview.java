package io.taizhang.query.overview;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.query.activity.ActivityFigures;
import io.taizhang.query.activity.ActivityPart;
import io.taizhang.query.campaign.CampaignFigures;
import io.taizhang.query.campaign.CampaignPart;
import io.taizhang.query.casework.CaseworkFigures;
import io.taizhang.query.casework.CaseworkPart;
import io.taizhang.query.flag.FlagFigures;
import io.taizhang.query.flag.FlagPart;
import io.taizhang.query.fold.OverviewPart;
import io.taizhang.query.fold.PerUnit;
import io.taizhang.query.fund.FundFigures;
import io.taizhang.query.fund.FundPart;
import io.taizhang.query.honour.HonourFigures;
import io.taizhang.query.honour.HonourPart;
import io.taizhang.query.inspection.InspectionFigures;
import io.taizhang.query.inspection.InspectionPart;
import io.taizhang.query.organisation.DeclaredFigure;
import io.taizhang.query.organisation.DeclaredPart;
import io.taizhang.query.organisation.OrganisationFigures;
import io.taizhang.query.organisation.OrganisationPart;
import io.taizhang.query.renovation.RenovationFigures;
import io.taizhang.query.renovation.RenovationPart;
import io.taizhang.query.service.ServiceFigures;
import io.taizhang.query.service.ServicePart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row for each unit, put together from what each context contributes: a context adds its part to the parts, its
 * figures to the row, and one line to {@link #apply}.
 */
final class UnitOverview extends PerUnit<OverviewRow> {
    private static final OverviewPart<OrganisationFigures> ORGANISATION = new OrganisationPart();
    private static final OverviewPart<CampaignFigures> CAMPAIGN = new CampaignPart();
    private static final OverviewPart<RenovationFigures> RENOVATION = new RenovationPart();
    private static final OverviewPart<FundFigures> FUND = new FundPart();
    private static final OverviewPart<FlagFigures> FLAG = new FlagPart();
    private static final OverviewPart<HonourFigures> HONOUR = new HonourPart();
    private static final OverviewPart<InspectionFigures> INSPECTION = new InspectionPart();
    private static final OverviewPart<ActivityFigures> ACTIVITY = new ActivityPart();
    private static final OverviewPart<ServiceFigures> SERVICE = new ServicePart();
    private static final OverviewPart<CaseworkFigures> CASEWORK = new CaseworkPart();
    private static final OverviewPart<SortedMap<String, DeclaredFigure>> DECLARED = new DeclaredPart();

    private static final List<OverviewPart<?>> PARTS = List.of(
            ORGANISATION, CAMPAIGN, RENOVATION, FUND, FLAG, HONOUR, INSPECTION, ACTIVITY, SERVICE, CASEWORK, DECLARED);

    /** Most events are folded by one part; looked up once for a fact and a row, since every fact of the ledger comes here. */
    private static final Map<Class<? extends LedgerEvent>, Set<OverviewPart<?>>> FOLDING = folding();

    UnitOverview() {
        super("unit-overview", new Title("单位总览", "Unit overview"), OverviewRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        return Stream.concat(UnitHead.EVENTS.stream(), PARTS.stream().flatMap(part -> part.events().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Class<? extends LedgerEvent>, Set<OverviewPart<?>>> folding() {
        return folded().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        event -> PARTS.stream()
                                .filter(part -> part.events().contains(event))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind", "open");
    }

    /** Black flags that are not published, or were not, are among them. */
    @Override
    public Set<String> forInsiders() {
        return Set.of("flag.inForceBlack", "flag.awardedByYear.*.black");
    }

    @Override
    public OverviewRow apply(String key, @Nullable OverviewRow row, Fact fact) {
        UnitHead head = UnitHead.of(row).after(key, pathOf(key, fact), fact);
        Set<OverviewPart<?>> folding = FOLDING.getOrDefault(fact.event().getClass(), Set.of());
        return new OverviewRow(
                key,
                head.name(),
                head.kind(),
                head.unitPath(),
                head.open(),
                after(ORGANISATION, folding, row, OverviewRow::organisation, key, fact),
                after(CAMPAIGN, folding, row, OverviewRow::campaign, key, fact),
                after(RENOVATION, folding, row, OverviewRow::renovation, key, fact),
                after(FUND, folding, row, OverviewRow::fund, key, fact),
                after(FLAG, folding, row, OverviewRow::flag, key, fact),
                after(HONOUR, folding, row, OverviewRow::honour, key, fact),
                after(INSPECTION, folding, row, OverviewRow::inspection, key, fact),
                after(ACTIVITY, folding, row, OverviewRow::activity, key, fact),
                after(SERVICE, folding, row, OverviewRow::service, key, fact),
                after(CASEWORK, folding, row, OverviewRow::casework, key, fact),
                after(DECLARED, folding, row, OverviewRow::declared, key, fact),
                latest(row, fact.occurredAt()));
    }

    private static <P> P after(
            OverviewPart<P> part,
            Set<OverviewPart<?>> folding,
            @Nullable OverviewRow row,
            Function<OverviewRow, P> stored,
            String unitId,
            Fact fact) {
        P figures = row == null ? part.nothing() : stored.apply(row);
        return folding.contains(part) ? part.after(unitId, figures, fact) : figures;
    }

    private static Instant latest(@Nullable OverviewRow row, Instant occurredAt) {
        return row == null || occurredAt.isAfter(row.latestOccurredAt()) ? occurredAt : row.latestOccurredAt();
    }
}
