package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.TimeMachine.Time;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * 来历: a row told fact by fact. The row is folded from its facts as ever, and compared before and after each: what differs is
 * what the fact did. The difference between two instants is made of such steps, and so is the trace of a figure; the changes
 * of a number add up to the number.
 */
public final class RowHistory {
    /** Facts folded for one answer, besides those that lead up to where it begins. */
    private static final int MOST = 20_000;
    /** Where an answer breaks off it does so at a round position, which tells nothing of the facts around it. */
    private static final long ROUND = 1_000;

    private final Views views;
    private final Ledger ledger;
    private final Docs docs;
    private final TimeMachine machine;
    private final RowFacts facts;

    public RowHistory(Views views, Ledger ledger, Docs docs, TimeMachine machine) {
        this.views = views;
        this.ledger = ledger;
        this.docs = docs;
        this.machine = machine;
        this.facts = new RowFacts(ledger);
    }

    /** @throws QueryRefusal where the view is unknown */
    public RowSteps steps(StepsAsked asked) {
        return steps(views.get(asked.view()), asked);
    }

    private <S> RowSteps steps(FoldedView<S> view, StepsAsked asked) {
        Moment moment = asked.to() == null ? facts.now() : facts.at(asked.to(), asked.time());
        Telling<S> telling = new Telling<>(view, asked, moment);
        return asked.newestFirst() ? telling.newestFirst() : telling.oldestFirst();
    }

    /** One answer. */
    private final class Telling<S> {
        private final FoldedView<S> view;
        private final StepsAsked asked;
        private final Moment moment;
        private final Comparison comparison;
        private final @Nullable Figure figure;
        private final Predicate<Fact> isLater;
        private final long after;
        private int folded;

        Telling(FoldedView<S> view, StepsAsked asked, Moment moment) {
            this.view = view;
            this.asked = asked;
            this.moment = moment;
            this.comparison = new Comparison(view.view().rowType(), docs);
            this.figure = asked.figure() == null ? null : new Figure(asked.figure());
            Instant from = asked.from();
            boolean recorded = asked.time() == Time.RECORDED;
            this.isLater = fact -> from == null || recorded || fact.occurredAt().isAfter(from);
            long given = asked.after() == null ? 0 : asked.after();
            this.after = from != null && recorded ? Math.max(given, ledger.positionAt(from)) : given;
        }

        RowSteps oldestFirst() {
            List<RowStep> steps = new ArrayList<>();
            PastRow<S> row = machine.begin(view, asked.key(), start(), beginsByOccurrence() ? moment.upTo() : after);
            long[] end = {Long.MAX_VALUE};
            facts.each(view, asked.key(), row.from(), until(), fact -> {
                if (fact.position() > end[0]) {
                    return false;
                }
                List<ComponentChange> changes = fold(row, fact);
                if (!changes.isEmpty()) {
                    steps.add(new RowStep(fact, changes));
                }
                if (fact.position() > after && ++folded == MOST) {
                    end[0] = (fact.position() / ROUND + 1) * ROUND;
                }
                return steps.size() <= asked.limit();
            });
            if (steps.size() > asked.limit()) {
                List<RowStep> page = steps.subList(0, asked.limit());
                return new RowSteps(page, page.getLast().fact().position());
            }
            return new RowSteps(steps, end[0] < until().upTo() ? (Long) end[0] : null);
        }

        /** From the newest fact back to the waypoint before it, and so on; a row without waypoints is told from its beginning. */
        RowSteps newestFirst() {
            Deque<RowStep> steps = new ArrayDeque<>();
            long upTo = until().upTo();
            boolean more = true;
            while (more) {
                long end = upTo;
                PastRow<S> row = machine.begin(view, asked.key(), start(), Math.max(0, end - 1));
                List<RowStep> stretch = new ArrayList<>();
                facts.each(view, asked.key(), row.from(), new Moment(end, moment.occurredBy()), fact -> {
                    List<ComponentChange> changes = fold(row, fact);
                    if (!changes.isEmpty()) {
                        stretch.add(new RowStep(fact, changes));
                    }
                    folded++;
                    return true;
                });
                stretch.reversed().forEach(steps::addLast);
                upTo = row.from();
                more = upTo > after && steps.size() <= asked.limit() && folded < MOST;
            }
            List<RowStep> page = steps.stream().limit(asked.limit()).toList();
            if (steps.size() > page.size()) {
                return new RowSteps(page, page.getLast().fact().position());
            }
            return new RowSteps(page, upTo > after ? (Long) (upTo + 1) : null);
        }

        /** What may be folded before anything is told: nothing that is to be told. */
        private Moment start() {
            return beginsByOccurrence()
                    ? new Moment(moment.upTo(), earlier(asked.from(), moment.occurredBy()))
                    : moment;
        }

        private boolean beginsByOccurrence() {
            return asked.time() == Time.OCCURRED
                    && asked.from() != null
                    && asked.after() == null
                    && !asked.newestFirst();
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            return other == null || one != null && one.isBefore(other) ? one : other;
        }

        private Moment until() {
            return asked.before() == null
                    ? moment
                    : new Moment(Math.min(moment.upTo(), asked.before() - 1), moment.occurredBy());
        }

        /** @return what is to be told of it */
        private List<ComponentChange> fold(PastRow<S> row, Fact fact) {
            S before = row.value();
            row.fold(fact);
            S after = row.value();
            boolean told = fact.position() > this.after
                    && isLater.test(fact)
                    && isWithin(fact)
                    && Told.to(asked.insider(), fact)
                    && (asked.insider()
                            || !view.shape().isInternal(before) && !view.shape().isInternal(after));
            if (!told || Objects.equals(before, after)) {
                return List.of();
            }
            List<ComponentChange> changes =
                    figure == null ? comparison.of(before, after) : comparison.of(figure, before, after);
            return asked.insider()
                    ? changes
                    : changes.stream()
                            .filter(change -> !isKept(view, change.path()))
                            .toList();
        }

        private boolean isWithin(Fact fact) {
            return asked.reach().covers(fact.units())
                    || asked.alsoIn() != null && fact.units().contains(asked.alsoIn());
        }
    }

    /** An element of a list is kept where the list is. */
    private static boolean isKept(FoldedView<?> view, String path) {
        return view.kept().touches(path.replaceAll("\\[(\\d+)]", ".$1"));
    }

    /**
     * What a component of a row is now, or was.
     *
     * @param row as it is answered
     * @param insider whether what is told inside the office only may be asked for
     * @return null where it is not there
     * @throws QueryRefusal where the rows of the view have no such component
     */
    public @Nullable JsonNode value(String view, FoundRow row, String path, boolean insider) {
        FoldedView<?> folded = views.get(view);
        JsonNode found = new Figure(path).in(docs.tree(row.doc()));
        boolean unknown = found == null && !folded.shape().mayHold(path);
        if (unknown || !insider && isKept(folded, path)) {
            throw new QueryRefusal(Refused.UNKNOWN_FIGURE, view, path);
        }
        return found;
    }
}
