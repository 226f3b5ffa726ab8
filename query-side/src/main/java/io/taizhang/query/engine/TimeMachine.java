package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.Questions.FindFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows as they stood at an instant, and the facts that made them; folded when asked for, nothing stored. */
public final class TimeMachine {
    private static final int CHUNK = 5_000;

    private final Views views;
    private final Ledger ledger;
    private final ViewTables tables;

    public TimeMachine(Views views, Ledger ledger, ViewTables tables) {
        this.views = views;
        this.ledger = ledger;
        this.tables = tables;
    }

    /** Which time of a fact an instant is held against. */
    public enum Time {
        /** What was known then. */
        RECORDED,
        /** What is now known to have happened by then. */
        OCCURRED;

        boolean upTo(Fact fact, Instant instant) {
            Instant time = this == RECORDED ? fact.recordedAt() : fact.occurredAt();
            return !time.isAfter(instant);
        }
    }

    /** @throws QueryRefusal where the view is unknown */
    public Optional<FoundRow> asOf(String view, String key, Instant instant, Time time) {
        return asOf(views.get(view), key, instant, time);
    }

    private <S> Optional<FoundRow> asOf(FoldedView<S> view, String key, Instant instant, Time time) {
        Parking parking = tables.parked().fresh(view.name());
        Folding<S> folding = new Folding<>(view, parking);
        each(view, key, 0, fact -> {
            if (time.upTo(fact, instant)) {
                folding.fold(key, fact);
            }
        });
        Folded<S> row = folding.row(key);
        S value = row == null ? null : row.row();
        if (row == null || value == null) {
            return Optional.empty();
        }
        String doc = view.write(value, tables.docs());
        @Nullable Long parkedFrom = parking.takeFresh().stream()
                .map(Parking.Parked::fromPosition)
                .findFirst()
                .orElse(null);
        return Optional.of(new FoundRow(key, doc, row.position(), tables.docs().units(doc), parkedFrom));
    }

    /**
     * The facts under a row, in the ledger's order.
     *
     * @throws QueryRefusal where the view is unknown
     */
    public List<Fact> facts(FindFacts asked) {
        FoldedView<?> view = views.get(asked.view());
        List<Fact> found = new ArrayList<>();
        long position = asked.after();
        long head = ledger.head();
        List<Fact> chunk;
        do {
            chunk = ledger.about(view.view().subjectOf(asked.key()), position, head, CHUNK);
            for (Fact fact : chunk) {
                if (found.size() < asked.limit() && told(asked, view, fact) && touches(view, asked.key(), fact)) {
                    found.add(fact);
                }
                position = fact.position();
            }
        } while (chunk.size() == CHUNK && found.size() < asked.limit());
        return found;
    }

    private static boolean told(FindFacts asked, FoldedView<?> view, Fact fact) {
        return Told.to(asked.insider(), fact)
                && (!view.view().keyedByAccount() || asked.reach().covers(fact.units()));
    }

    /** The row's facts, all of them, in the ledger's order. */
    void each(FoldedView<?> view, String key, long after, Consumer<Fact> reader) {
        each(view, key, after, ledger.head(), reader);
    }

    void each(FoldedView<?> view, String key, long after, long upTo, Consumer<Fact> reader) {
        long position = after;
        List<Fact> chunk;
        do {
            chunk = ledger.about(view.view().subjectOf(key), position, upTo, CHUNK);
            for (Fact fact : chunk) {
                if (touches(view, key, fact)) {
                    reader.accept(fact);
                }
                position = fact.position();
            }
        } while (chunk.size() == CHUNK);
    }

    private boolean touches(FoldedView<?> view, String key, Fact fact) {
        return view.folds(fact) && Folding.keysOf(view, new Parking(), fact).contains(key);
    }
}
