package io.taizhang.query.organisation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.OrganisationEvent.PublishedFigureDeclared;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a unit itself has published, by code; of several declarations of one code the last stands. */
public final class DeclaredPart implements OverviewPart<SortedMap<String, DeclaredFigure>> {

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Set.of(PublishedFigureDeclared.class);
    }

    @Override
    public SortedMap<String, DeclaredFigure> nothing() {
        return Collections.emptySortedMap();
    }

    @Override
    public SortedMap<String, DeclaredFigure> after(
            String unitId, SortedMap<String, DeclaredFigure> figures, Fact fact) {
        PublishedFigureDeclared event = (PublishedFigureDeclared) fact.event();
        if (!event.unitId().equals(unitId)) {
            return figures;
        }
        SortedMap<String, DeclaredFigure> next = new TreeMap<>(figures);
        next.put(
                event.code(),
                new DeclaredFigure(event.value(), event.unit(), event.qualifier(), event.source(), event.period()));
        return Collections.unmodifiableSortedMap(next);
    }
}
