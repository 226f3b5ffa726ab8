package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Questions.FindRowAsOf;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowHistory;
import io.taizhang.query.engine.RowStep;
import io.taizhang.query.engine.RowSteps;
import io.taizhang.query.engine.StepsAsked;
import io.taizhang.query.engine.TimeMachine.Time;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How rows became what they are, fact by fact, as an actor is told. What it may not see is left out of the facts; the
 * figures are those of the row, whoever looks. The endpoints and the pages both read through it.
 */
public final class Histories {
    private final Asking asking;
    private final Reaches reaches;
    private final Readers readers;
    private final RowHistory history;
    private final Render render;
    private final RowAccess access;

    Histories(Asking asking, Reaches reaches, Readers readers, RowHistory history, Render render) {
        this.asking = asking;
        this.reaches = reaches;
        this.readers = readers;
        this.history = history;
        this.render = render;
        this.access = new RowAccess(asking, reaches, render);
    }

    /**
     * Which steps are wanted.
     *
     * @param after only facts behind this position
     * @param before only facts before this position
     * @param limit at most so many
     */
    public record Which(
            Time time, @Nullable Long after, @Nullable Long before, boolean newestFirst, int limit) {}

    /**
     * What a fact did to a component.
     *
     * @param before JSON's null where it was not there, as {@code after} where it is not any more
     * @param delta null where it is no number
     */
    public record Change(
            String path,
            JsonNode before,
            JsonNode after,
            @Nullable BigDecimal delta) {}

    /** A fact as it is told, with what it changed. */
    public record Step(ObjectNode fact, List<Change> changes) {}

    /**
     * What a figure is, or was.
     *
     * @param steps each with one change, that of the figure
     * @param next where to go on; null where there is nothing more
     */
    public record Trace(
            JsonNode value,
            long position,
            List<Step> steps,
            @Nullable Long next) {}

    /**
     * A row at two instants.
     *
     * @param before null where it was not there yet, as is {@code after} where it was not there even then
     * @param next where to go on; null where there is nothing more
     */
    public record Between(
            @Nullable ObjectNode before,
            @Nullable ObjectNode after,
            List<Step> steps,
            @Nullable Long next) {}

    /**
     * @param to null for now
     * @throws QueryRefusal where there is no such row for this actor at either instant
     */
    public Between between(Actor actor, String view, String key, Instant from, @Nullable Instant to, Which which) {
        readers.check(actor, view, key);
        Optional<FoundRow> earlier = asOf(view, key, from, which.time());
        Optional<FoundRow> later = asOf(view, key, to, which.time());
        if (earlier.isEmpty() && later.isEmpty()) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, view, key);
        }
        earlier.ifPresent(row -> access.check(actor, view, row, true));
        later.ifPresent(row -> access.check(actor, view, row, true));
        RowSteps steps = steps(actor, view, later.or(() -> earlier).orElseThrow(), null, from, to, which);
        return new Between(
                earlier.map(row -> render.row(actor, view, row)).orElse(null),
                later.map(row -> render.row(actor, view, row)).orElse(null),
                told(actor, steps.items()),
                steps.next());
    }

    /**
     * @param figure a component's path: {@code renovation.paidFen}
     * @param asOf null for now
     * @throws QueryRefusal where there is no such row for this actor, or the rows of the view have no such component
     */
    public Trace trace(Actor actor, String view, String key, String figure, @Nullable Instant asOf, Which which) {
        readers.check(actor, view, key);
        FoundRow row =
                asOf(view, key, asOf, which.time()).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_ROW, view, key));
        access.check(actor, view, row, asOf != null);
        JsonNode value = value(actor, history.value(view, row, figure, actor.seesPersonalData()));
        RowSteps steps = steps(actor, view, row, figure, null, asOf, which);
        return new Trace(value, row.position(), told(actor, steps.items()), steps.next());
    }

    private RowSteps steps(
            Actor actor,
            String view,
            FoundRow row,
            @Nullable String figure,
            @Nullable Instant from,
            @Nullable Instant to,
            Which which) {
        Reach reach = reaches.of(actor);
        boolean shownByAnother = !reach.covers(row.units()) && !row.units().isEmpty();
        StepsAsked asked = new StepsAsked(
                view,
                row.key(),
                figure,
                reach,
                shownByAnother ? row.units().getLast() : null,
                actor.seesPersonalData(),
                from,
                to,
                which.time(),
                which.after(),
                which.before(),
                which.newestFirst(),
                which.limit());
        return asking.ask(asked, RowSteps.class);
    }

    private JsonNode value(Actor actor, @Nullable JsonNode value) {
        return render.parts(actor, Collections.singletonList(value)).getFirst();
    }

    /** All of an answer's facts and values are opened at once each: that people were looked at in them is noted once. */
    private List<Step> told(Actor actor, List<RowStep> steps) {
        List<ObjectNode> facts =
                render.facts(actor, steps.stream().map(RowStep::fact).toList());
        List<@Nullable JsonNode> values = new ArrayList<>();
        steps.forEach(step -> step.changes().forEach(change -> {
            values.add(change.before());
            values.add(change.after());
        }));
        Iterator<JsonNode> opened = render.parts(actor, values).iterator();
        List<Step> told = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<Change> changes = steps.get(i).changes().stream()
                    .map(change -> new Change(
                            change.path(),
                            opened.next(),
                            opened.next(),
                            change.delta().orElse(null)))
                    .toList();
            told.add(new Step(facts.get(i), changes));
        }
        return told;
    }

    private Optional<FoundRow> asOf(String view, String key, @Nullable Instant instant, Time time) {
        FindRowAsOf question = instant == null
                ? new FindRowAsOf(view, key, Instant.MAX, Time.RECORDED)
                : new FindRowAsOf(view, key, instant, time);
        try {
            return Optional.of(asking.ask(question, FoundRow.class));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
