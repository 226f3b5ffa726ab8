package io.taizhang.query.campaign;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 亮晒比: one row for each unit, with everything below it, and in it how the units directly below compare. What is reported
 * moves nothing; what is verified moves the unit that leads the task and all above it.
 */
final class UnitRanking extends PerUnit<RankingRow> {

    UnitRanking() {
        super("unit-ranking", new Title("亮晒比", "Unit ranking"), RankingRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        Set<Class<? extends LedgerEvent>> events = new HashSet<>(TaskFigures.EVENTS);
        events.addAll(Set.of(UnitRegistered.class, UnitRenamed.class, UnitMoved.class));
        return events;
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "kind", "parentUnitId");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch (fact.event()) {
            case UnitRegistered event -> pair(event.unitId(), event.parentId());
            case UnitRenamed event -> pair(event.unitId(), above(event.unitId(), fact));
            case UnitMoved event -> List.of(event.unitId(), event.fromParentId(), event.toParentId());
            default -> fact.units();
        };
    }

    @Override
    public RankingRow apply(String key, @Nullable RankingRow row, Fact fact) {
        RankingRow unit = (row == null ? RankingRow.empty(key) : row).at(pathOf(key, fact));
        return switch (fact.event()) {
            case UnitRegistered event ->
                event.unitId().equals(key)
                        ? unit.named(event.name(), event.kind())
                        : unit.with(event.unitId(), line -> line.named(event.name(), event.kind()));
            case UnitRenamed event ->
                event.unitId().equals(key)
                        ? unit.named(event.name(), unit.kind())
                        : unit.with(event.unitId(), line -> line.named(event.name(), line.kind()));
            case UnitMoved event -> moved(event, key, unit);
            case CampaignEvent event -> worked(event, unit, fact);
            default -> throw unexpected(fact);
        };
    }

    private static RankingRow moved(UnitMoved event, String key, RankingRow unit) {
        if (event.fromParentId().equals(key)) {
            return unit.without(event.unitId());
        }
        return event.toParentId().equals(key) ? unit.with(event.unitId(), line -> line) : unit;
    }

    private static RankingRow worked(CampaignEvent event, RankingRow unit, Fact fact) {
        RankingRow after = unit.after(event);
        List<String> path = fact.units();
        int below = path.indexOf(unit.unitId()) + 1;
        return below < path.size()
                ? after.with(path.get(below), line -> line.with(line.figures().after(event)))
                : after;
    }

    private static @Nullable String above(String unitId, Fact fact) {
        List<String> path = fact.units();
        int at = path.indexOf(unitId);
        return at > 0 ? path.get(at - 1) : null;
    }

    private static List<String> pair(String unitId, @Nullable String parentId) {
        return parentId == null ? List.of(unitId) : List.of(unitId, parentId);
    }
}
