package io.taizhang.query.engine;

import io.taizhang.query.engine.Questions.CountRows;
import io.taizhang.query.engine.Questions.FindFacts;
import io.taizhang.query.engine.Questions.FindLatestFacts;
import io.taizhang.query.engine.Questions.FindRow;
import io.taizhang.query.engine.Questions.FindRowAsOf;
import io.taizhang.query.engine.Questions.ListViews;
import io.taizhang.query.engine.Questions.WatchView;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what comes over the query bus. */
public final class Answers {
    private final Views views;
    private final Readers readers;
    private final Rows rows;
    private final TimeMachine machine;
    private final RowHistory history;
    private final Journal journal;
    private final ViewPositions positions;
    private final ChangeFeed feed;

    public Answers(
            Views views,
            Rows rows,
            TimeMachine machine,
            RowHistory history,
            Journal journal,
            ViewPositions positions,
            ChangeFeed feed) {
        this.views = views;
        this.readers = new Readers(views);
        this.rows = rows;
        this.machine = machine;
        this.history = history;
        this.journal = journal;
        this.positions = positions;
        this.feed = feed;
    }

    /** Facts of a row or of the journal; a list in itself would be taken apart by the bus. */
    public record Facts(List<io.taizhang.ledger.Fact> items) {}

    /** The catalogue. */
    public record Catalogue(List<ViewInfo> views) {}

    @QueryHandler
    Catalogue list(ListViews question) {
        Map<String, Long> at = positions.all();
        Map<String, Long> parked = positions.parked();
        return new Catalogue(views.all().stream()
                .filter(view -> readers.mayAsk(question.actor(), view.view()))
                .map(view -> new ViewInfo(
                        view.name(),
                        view.view().title(),
                        keyOf(view),
                        view.view().filters().stream().sorted().toList(),
                        at.get(view.name()),
                        parked.getOrDefault(view.name(), 0L)))
                .toList());
    }

    private static String keyOf(FoldedView<?> view) {
        return view.view().rowType().getRecordComponents()[0].getName();
    }

    @QueryHandler
    RowPage find(RowsAsked question) {
        return rows.find(question);
    }

    @QueryHandler
    Long count(CountRows question) {
        return rows.count(question.asked());
    }

    @QueryHandler
    FoundRow find(FindRow question) {
        return rows.find(question.view(), question.key()).orElseThrow(() -> unknown(question.view(), question.key()));
    }

    @QueryHandler
    FoundRow find(FindRowAsOf question) {
        return machine.asOf(question.view(), question.key(), question.instant(), question.time())
                .orElseThrow(() -> unknown(question.view(), question.key()));
    }

    private static QueryRefusal unknown(String view, String key) {
        return new QueryRefusal(Refused.UNKNOWN_ROW, view, key);
    }

    @QueryHandler
    Facts find(FindFacts question) {
        return new Facts(machine.facts(question));
    }

    @QueryHandler
    Facts find(FindLatestFacts question) {
        return new Facts(machine.facts(question));
    }

    @QueryHandler
    RowPage find(PastRowsAsked question) {
        return machine.list(question);
    }

    @QueryHandler
    RowSteps find(StepsAsked question) {
        return history.steps(question);
    }

    @QueryHandler
    JournalPage find(JournalAsked question) {
        return journal.find(question);
    }

    @QueryHandler
    Changes watch(WatchView question) {
        views.get(question.view());
        return feed.missed(question.view(), question.after());
    }
}
