package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.Answers.Facts;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.JournalPage;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Questions.CountRows;
import io.taizhang.query.engine.Questions.FindFacts;
import io.taizhang.query.engine.Questions.FindLatestFacts;
import io.taizhang.query.engine.Questions.FindRow;
import io.taizhang.query.engine.Questions.FindRowAsOf;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowPage;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.engine.ViewPositions;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an actor is told: rows and facts within its reach, with what it may see opened and all else kept. The endpoints and
 * the pages both read through it, so that a page never shows what the interface would not.
 */
public final class Reading {
    private final Asking asking;
    private final Reaches reaches;
    private final Readers readers;
    private final ViewPositions positions;
    private final Render render;
    private final RowAccess access;

    Reading(Asking asking, Reaches reaches, Readers readers, ViewPositions positions, Render render) {
        this.asking = asking;
        this.reaches = reaches;
        this.readers = readers;
        this.positions = positions;
        this.render = render;
        this.access = new RowAccess(asking, reaches, render);
    }

    /**
     * Rows as they are told.
     *
     * @param total of all rows that match
     * @param position up to which the view is folded
     * @param totals of amounts and counts, over all rows that match
     */
    public record Told(
            List<ObjectNode> items, int page, int size, long total, long position, Map<String, Number> totals) {}

    /**
     * Facts of the journal as they are told.
     *
     * @param next where to go on, as {@link JournalPage#next} says; null where there is nothing more
     * @param position where the ledger ended
     */
    public record ToldFacts(
            List<ObjectNode> items, @Nullable Long next, long position) {}

    /** @throws QueryRefusal where nobody is logged in, or somebody as the system or as a citizen */
    public static Actor actor(@Nullable Principal principal) {
        return Asking.actor(principal);
    }

    public Reaches reaches() {
        return reaches;
    }

    /** Waits until a view includes a position; not at all for none. */
    public void await(String view, @Nullable Long position) {
        if (position != null) {
            positions.await(view, position);
        }
    }

    /**
     * Those of the rows asked for that the actor reads.
     *
     * @throws QueryRefusal where the view is unknown, not built yet or not for this actor, or cannot be filtered or sorted so
     */
    public Told list(Actor actor, RowsAsked asked) {
        RowPage page = asking.ask(asked.only(readers.onlyKey(actor, asked.view())), RowPage.class);
        return new Told(
                render.rows(actor, asked.view(), page.items()),
                page.page(),
                page.size(),
                page.total(),
                page.position(),
                page.totals());
    }

    /**
     * How many of the rows asked for the actor reads.
     *
     * @throws QueryRefusal as for {@link #list}
     */
    public long count(Actor actor, RowsAsked asked) {
        return asking.ask(new CountRows(asked.only(readers.onlyKey(actor, asked.view()))), Long.class);
    }

    /**
     * @param asOf the instant at which it stood so; null for now
     * @throws QueryRefusal where there is no such row for this actor
     */
    public ObjectNode row(Actor actor, String view, String key, @Nullable Instant asOf, Time time) {
        readers.check(actor, view, key);
        FoundRow row = asking.ask(
                asOf == null ? new FindRow(view, key) : new FindRowAsOf(view, key, asOf, time), FoundRow.class);
        access.check(actor, view, row, asOf != null);
        return render.row(actor, view, row);
    }

    /** The same; empty where there is no such row for this actor then. */
    public Optional<ObjectNode> rowIfThere(Actor actor, String view, String key, @Nullable Instant asOf, Time time) {
        try {
            return Optional.of(row(actor, view, key, asOf, time));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * The facts under a row, in the ledger's order.
     *
     * @param after only those behind this position; null for all
     * @throws QueryRefusal where there is no such row for this actor, or one of its facts is beyond its reach
     */
    public List<ObjectNode> facts(Actor actor, String view, String key, @Nullable Long after, int limit) {
        readers.check(actor, view, key);
        Facts facts = asking.ask(
                new FindFacts(view, key, reaches.of(actor), actor.seesPersonalData(), after == null ? 0 : after, limit),
                Facts.class);
        return told(actor, view, key, facts.items(), after == null);
    }

    /**
     * The newest facts under a row as of an instant, in the ledger's order.
     *
     * @param instant null for now
     * @throws QueryRefusal where there is no such row for this actor, or one of its facts is beyond its reach
     */
    public List<ObjectNode> latestFacts(
            Actor actor, String view, String key, @Nullable Instant instant, Time time, int limit) {
        readers.check(actor, view, key);
        Facts facts = asking.ask(
                new FindLatestFacts(view, key, reaches.of(actor), actor.seesPersonalData(), instant, time, limit),
                Facts.class);
        return told(actor, view, key, facts.items(), instant == null);
    }

    private List<ObjectNode> told(Actor actor, String view, String key, List<Fact> facts, boolean all) {
        if (facts.isEmpty() && all) {
            access.check(actor, view, access.present(view, key), false);
        }
        checkFacts(actor, view, key, facts);
        return render.facts(actor, facts);
    }

    /** Facts of the journal within the actor's reach, as they are told to it, in the order asked for. */
    public List<ObjectNode> journal(Actor actor, JournalAsked asked) {
        return journalPage(actor, asked).items();
    }

    /**
     * The same with where to go on.
     *
     * @throws QueryRefusal where no event has the type asked for
     */
    public ToldFacts journalPage(Actor actor, JournalAsked asked) {
        JournalPage page = asking.ask(asked, JournalPage.class);
        return new ToldFacts(render.facts(actor, page.items()), page.next(), page.position());
    }

    /** Whoever sees a row of another unit sees the facts of it that lie in that unit. */
    private void checkFacts(Actor actor, String view, String key, List<Fact> facts) {
        Reach reach = reaches.of(actor);
        List<Fact> foreign =
                facts.stream().filter(fact -> !reach.covers(fact.units())).toList();
        if (foreign.isEmpty()) {
            return;
        }
        FoundRow row = access.present(view, key);
        boolean seen = !row.units().isEmpty() && render.isWithin(reach, List.of(), row.doc());
        if (!seen
                || !foreign.stream()
                        .allMatch(fact -> fact.units().contains(row.units().getLast()))) {
            throw new QueryRefusal(Refused.OUT_OF_SCOPE, key);
        }
    }
}
