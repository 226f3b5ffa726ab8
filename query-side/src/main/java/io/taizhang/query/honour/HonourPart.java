package io.taizhang.query.honour;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.honour.HonourEvent.HonourConferred;
import io.taizhang.api.honour.HonourEvent.HonourRecommended;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsConferred;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsTakenBack;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.Set;

/** What honours contribute to a unit's overview. */
public final class HonourPart implements OverviewPart<HonourFigures> {
    private static final int FIVE = 5;

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Set.of(
                HonourConferred.class,
                PastHonourRecorded.class,
                HonourRecommended.class,
                HonourRevoked.class,
                HouseholdStarsConferred.class,
                HouseholdStarsTakenBack.class);
    }

    @Override
    public HonourFigures nothing() {
        return HonourFigures.NONE;
    }

    @Override
    public HonourFigures after(String unitId, HonourFigures figures, Fact fact) {
        return switch (fact.event()) {
            case HonourConferred it -> figures.honoured(it.year(), it.nominee().kind(), 1);
            case PastHonourRecorded it ->
                figures.honoured(it.year(), it.nominee().kind(), 1);
            case HonourRevoked it -> figures.honoured(it.year(), it.kind(), -1);
            case HonourRecommended _ -> figures.oneMoreRecommended();
            case HouseholdStarsConferred it ->
                figures.starred(
                        it.programmeId(),
                        it.period(),
                        it.households().size(),
                        it.households().stream()
                                .filter(household -> household.stars() == FIVE)
                                .count());
            case HouseholdStarsTakenBack it ->
                figures.starred(
                        it.programmeId(),
                        it.period(),
                        -it.households().size(),
                        -it.households().stream()
                                .filter(household -> household.stars() == FIVE)
                                .count());
            default -> throw new IllegalArgumentException("nothing of honours: " + fact.type());
        };
    }
}
