package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.Answers.Facts;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.JournalPage;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Questions.FindFacts;
import io.taizhang.query.engine.Questions.FindRow;
import io.taizhang.query.engine.Questions.FindRowAsOf;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowPage;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.engine.ViewPositions;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an actor is told: rows and facts within its reach, with what it may see opened and all else kept. The endpoints and
 * the pages both read through it, so that a page never shows what the interface would not.
 */
public final class Reading {
    private final Asking asking;
    private final Reaches reaches;
    private final ViewPositions positions;
    private final Render render;

    Reading(Asking asking, Reaches reaches, ViewPositions positions, Render render) {
        this.asking = asking;
        this.reaches = reaches;
        this.positions = positions;
        this.render = render;
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

    /** @throws QueryRefusal where the view is unknown or not built yet, or cannot be filtered or sorted so */
    public Told list(Actor actor, RowsAsked asked) {
        RowPage page = asking.ask(asked, RowPage.class);
        return new Told(
                page.items().stream().map(row -> render.row(actor, row)).toList(),
                page.page(),
                page.size(),
                page.total(),
                page.position(),
                page.totals());
    }

    /**
     * @param asOf the instant at which it stood so; null for now
     * @throws QueryRefusal where there is no such row for this actor
     */
    public ObjectNode row(Actor actor, String view, String key, @Nullable Instant asOf, Time time) {
        FoundRow row = asking.ask(
                asOf == null ? new FindRow(view, key) : new FindRowAsOf(view, key, asOf, time), FoundRow.class);
        check(actor, row);
        if (render.hides(actor, row.doc()) || asOf != null && isHiddenNow(actor, view, row)) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, view, key);
        }
        return render.row(actor, row);
    }

    /**
     * The facts under a row, in the ledger's order.
     *
     * @param after only those behind this position; null for all
     * @throws QueryRefusal where there is no such row for this actor, or one of its facts is beyond its reach
     */
    public List<ObjectNode> facts(Actor actor, String view, String key, @Nullable Long after, int limit) {
        Facts facts = asking.ask(
                new FindFacts(view, key, actor.seesPersonalData(), after == null ? 0 : after, limit), Facts.class);
        if (facts.items().isEmpty() && after == null) {
            mustBeShown(actor, view, key);
        }
        facts.items().stream()
                .filter(fact -> !reaches.of(actor).covers(fact.units()))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new QueryRefusal(Refused.OUT_OF_SCOPE, key);
                });
        return facts.items().stream().map(fact -> render.fact(actor, fact)).toList();
    }

    /** Facts of the journal within the actor's reach, as they are told to it, in the order asked for. */
    public List<ObjectNode> journal(Actor actor, JournalAsked asked) {
        return asking.ask(asked, JournalPage.class).items().stream()
                .map(fact -> render.fact(actor, fact))
                .toList();
    }

    /** What has left the eyes of the public is not shown to it as it once was. */
    private boolean isHiddenNow(Actor actor, String view, FoundRow past) {
        if (!render.mayHide(actor, past.doc())) {
            return false;
        }
        return render.hides(actor, present(view, past.key()).doc());
    }

    private FoundRow present(String view, String key) {
        return asking.ask(new FindRowAsOf(view, key, Instant.MAX, Time.RECORDED), FoundRow.class);
    }

    /** Of a row whose facts are all kept from the actor, more is not said than of one that is not there. */
    private void mustBeShown(Actor actor, String view, String key) {
        FoundRow row = present(view, key);
        if (render.hides(actor, row.doc())) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, view, key);
        }
        check(actor, row);
    }

    private void check(Actor actor, FoundRow row) {
        if (!reaches.of(actor).covers(row.units())) {
            throw new QueryRefusal(Refused.OUT_OF_SCOPE, row.key());
        }
    }
}
