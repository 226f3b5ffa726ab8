package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Found;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.Sought;
import io.taizhang.ledger.Stretch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The facts under a row, in the ledger's order. */
final class RowFacts {
    private static final int CHUNK = 5_000;
    /** Facts do not happen later than this, and the store's time ends somewhere. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Ledger ledger;

    RowFacts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All facts that there are now. */
    Moment now() {
        return new Moment(ledger.head(), null);
    }

    /** What was known at an instant, or is now known to have happened by then. */
    Moment at(Instant instant, TimeMachine.Time time) {
        return switch (time) {
            case RECORDED -> new Moment(ledger.positionAt(instant), null);
            case OCCURRED -> new Moment(ledger.head(), instant.isBefore(END) ? instant : null);
        };
    }

    /**
     * @param after only facts behind this position
     * @param reader says whether it wants the next one
     */
    void each(FoldedView<?> view, String key, long after, Moment moment, Predicate<Fact> reader) {
        String subject = view.view().subjectOf(key);
        Predicate<Fact> touching = fact -> !moment.includes(fact) || !touches(view, key, fact) || reader.test(fact);
        if (moment.occurredBy() == null) {
            recorded(subject, after, moment.upTo(), touching);
        } else {
            search(
                    occurred(Sought.about(subject), moment.occurredBy()),
                    Stretch.oldestFirst(after, moment.upTo()),
                    touching);
        }
    }

    /** The same from the newest on. */
    void eachFromTheNewest(FoldedView<?> view, String key, Moment moment, Predicate<Fact> reader) {
        Sought about = Sought.about(view.view().subjectOf(key));
        search(
                moment.occurredBy() == null ? about : occurred(about, moment.occurredBy()),
                Stretch.newestFirst(0, moment.upTo()),
                fact -> !moment.includes(fact) || !touches(view, key, fact) || reader.test(fact));
    }

    /** The facts that a view folds, whichever rows they touch. */
    void each(FoldedView<?> view, long after, Moment moment, Predicate<Fact> reader) {
        Predicate<Fact> folded = fact -> !moment.includes(fact) || !view.folds(fact) || reader.test(fact);
        Sought all = Sought.everything();
        search(
                moment.occurredBy() == null ? all : occurred(all, moment.occurredBy()),
                Stretch.oldestFirst(after, moment.upTo()),
                folded);
    }

    /** The store keeps whole microseconds, a fact's own words may be finer: what is found is looked at once more. */
    private static Sought occurred(Sought sought, Instant by) {
        return sought.occurred(null, by.plus(1, ChronoUnit.MICROS));
    }

    private void recorded(String subject, long after, long upTo, Predicate<Fact> reader) {
        long position = after;
        List<Fact> chunk;
        do {
            chunk = ledger.about(subject, position, upTo, CHUNK);
            for (Fact fact : chunk) {
                if (!reader.test(fact)) {
                    return;
                }
                position = fact.position();
            }
        } while (chunk.size() == CHUNK);
    }

    private void search(Sought sought, Stretch all, Predicate<Fact> reader) {
        @Nullable Stretch rest = all;
        while (rest != null) {
            Found found = ledger.search(sought, rest, CHUNK);
            for (Fact fact : found.facts()) {
                if (!reader.test(fact)) {
                    return;
                }
            }
            rest = found.rest();
        }
    }

    private static boolean touches(FoldedView<?> view, String key, Fact fact) {
        return view.folds(fact) && Folding.keysOf(view, new Parking(), fact).contains(key);
    }
}
