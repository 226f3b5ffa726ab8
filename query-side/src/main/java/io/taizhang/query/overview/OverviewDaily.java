package io.taizhang.query.overview;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.query.campaign.CampaignPart;
import io.taizhang.query.casework.CaseworkPart;
import io.taizhang.query.fold.Described;
import io.taizhang.query.fold.OverviewPart;
import io.taizhang.query.fund.FundPart;
import io.taizhang.query.inspection.InspectionPart;
import io.taizhang.query.renovation.RenovationPart;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The headline figures of {@link UnitOverview} by the day: one row for each unit and each day on which facts of it were
 * recorded, {@code xinhualu/2021-03-05}. The parts only add and take away, so that what one makes of a fact out of nothing
 * is what the fact adds. Flags are left out: that something moved would tell of a black one that is not published.
 */
final class OverviewDaily extends Described<DayRow> {
    private static final CampaignPart CAMPAIGN = new CampaignPart();
    private static final RenovationPart RENOVATION = new RenovationPart();
    private static final FundPart FUND = new FundPart();
    private static final InspectionPart INSPECTION = new InspectionPart();
    private static final CaseworkPart CASEWORK = new CaseworkPart();

    OverviewDaily() {
        super("overview-daily", new Title("总览逐日变动", "Overview by the day"), DayRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        return List.<OverviewPart<?>>of(CAMPAIGN, RENOVATION, FUND, INSPECTION, CASEWORK).stream()
                .flatMap(part -> part.events().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "day");
    }

    @Override
    public boolean rollsUp() {
        return true;
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        LocalDate day = dayOf(fact);
        return fact.units().stream().map(unitId -> unitId + "/" + day).toList();
    }

    @Override
    public String subjectOf(String key) {
        return "unit/" + unitOf(key);
    }

    @Override
    public DayRow apply(String key, @Nullable DayRow row, Fact fact) {
        String unitId = unitOf(key);
        DayRow day = row == null ? DayRow.empty(unitId, dayOf(fact), pathOf(unitId, fact)) : row;
        return day.plus(
                of(CAMPAIGN, unitId, fact).tasks(),
                of(RENOVATION, unitId, fact),
                of(FUND, unitId, fact),
                of(INSPECTION, unitId, fact),
                of(CASEWORK, unitId, fact));
    }

    private static <P> P of(OverviewPart<P> part, String unitId, Fact fact) {
        P nothing = part.nothing();
        return part.events().contains(fact.event().getClass()) ? part.after(unitId, nothing, fact) : nothing;
    }

    private static LocalDate dayOf(Fact fact) {
        return LocalDate.ofInstant(fact.recordedAt(), Fact.ZONE);
    }

    private static String unitOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
