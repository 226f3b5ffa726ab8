package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.Questions.FindFacts;
import io.taizhang.query.engine.Questions.FindLatestFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 时光机: rows as they stood at an instant, and the facts that made them. Folded when asked for, a thing from its own facts and
 * a roll-up from the nearest waypoint. By recorded time the facts are those that stood in the ledger then; by occurred time
 * those, wherever they stand in the ledger now, that had happened by then, in the ledger's order.
 */
public final class TimeMachine {
    private final Views views;
    private final ViewTables tables;
    private final Waypoints waypoints;
    private final RowFacts facts;

    public TimeMachine(Views views, Ledger ledger, ViewTables tables, Waypoints waypoints) {
        this.views = views;
        this.tables = tables;
        this.waypoints = waypoints;
        this.facts = new RowFacts(ledger);
    }

    /** Which time of a fact an instant is held against. */
    public enum Time {
        /** What was known then. */
        RECORDED,
        /** What is now known to have happened by then. */
        OCCURRED
    }

    /** @throws QueryRefusal where the view is unknown */
    public Optional<FoundRow> asOf(String view, String key, Instant instant, Time time) {
        return asOf(views.get(view), key, facts.at(instant, time));
    }

    private <S> Optional<FoundRow> asOf(FoldedView<S> view, String key, Moment moment) {
        PastRow<S> row = begin(view, key, moment, moment.upTo());
        facts.each(view, key, row.from(), moment, fact -> {
            row.fold(fact);
            return true;
        });
        return row.found();
    }

    /** @param atMost the furthest position that may be folded into it already */
    <S> PastRow<S> begin(FoldedView<S> view, String key, Moment moment, long atMost) {
        return PastRow.from(view, key, tables, waypoints.before(view, key, moment, atMost));
    }

    /**
     * The facts under a row, in the ledger's order.
     *
     * @throws QueryRefusal where the view is unknown
     */
    public List<Fact> facts(FindFacts asked) {
        FoldedView<?> view = views.get(asked.view());
        List<Fact> found = new ArrayList<>();
        facts.each(view, asked.key(), asked.after(), facts.now(), fact -> {
            if (told(asked.insider(), asked.reach(), view, fact)) {
                found.add(fact);
            }
            return found.size() < asked.limit();
        });
        return found;
    }

    /** The newest facts under a row, in the ledger's order; none where there are none. */
    public List<Fact> facts(FindLatestFacts asked) {
        FoldedView<?> view = views.get(asked.view());
        Moment moment = asked.instant() == null ? facts.now() : facts.at(asked.instant(), asked.time());
        List<Fact> found = new ArrayList<>();
        facts.eachFromTheNewest(view, asked.key(), moment, fact -> {
            if (told(asked.insider(), asked.reach(), view, fact)) {
                found.add(fact);
            }
            return found.size() < asked.limit();
        });
        return found.reversed();
    }

    private static boolean told(boolean insider, Reach reach, FoldedView<?> view, Fact fact) {
        return Told.to(insider, fact) && (!view.view().keyedByAccount() || reach.covers(fact.units()));
    }

    /**
     * All rows of a view as they stood at an instant, those of a unit and all below it.
     *
     * @throws QueryRefusal where the view is unknown, or so much would have to be read that nobody would wait for it
     */
    public RowPage list(PastRowsAsked asked) {
        return list(views.get(asked.view()), asked);
    }

    private <S> RowPage list(FoldedView<S> view, PastRowsAsked asked) {
        Moment moment = facts.at(asked.instant(), asked.time());
        Set<String> hidden = asked.insider() || !view.shape().hasInternalRows() ? Set.of() : hiddenNow(view);
        List<FoundRow> rows = new PastRows<>(view, moment, tables, facts, waypoints.before(view, moment))
                .all(key -> asOf(view, key, moment)).stream()
                        .filter(row -> isWithin(asked.reach(), row))
                        .filter(row -> asked.key() == null || row.key().equals(asked.key()))
                        .filter(row -> asked.unit() == null || row.units().contains(asked.unit()))
                        .filter(row -> asked.insider() || !isInternal(row) && !hidden.contains(row.key()))
                        .toList();
        List<FoundRow> items = rows.stream()
                .skip((long) asked.page() * asked.size())
                .limit(asked.size())
                .toList();
        return new RowPage(items, asked.page(), asked.size(), rows.size(), moment.upTo(), Map.of());
    }

    /** What has left the eyes of the public is not shown to it as it once was. */
    private Set<String> hiddenNow(FoldedView<?> view) {
        return Set.copyOf(
                tables.jdbc().sql("""
                        select r.key from views.view_row r join views.view_state s using (view, generation)
                        where s.view = ? and (r.doc ->> 'internal')::boolean
                        """).param(view.name()).query(String.class).list());
    }

    private boolean isWithin(Reach reach, FoundRow row) {
        return reach.covers(row.units()) || reach.coversOne(tables.docs().otherUnits(row.doc()));
    }

    private boolean isInternal(FoundRow row) {
        return tables.docs().tree(row.doc()).path("internal").booleanValue(false);
    }
}
