package io.taizhang.query.engine;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.query.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view with what the engine derives from its declaration once. */
public final class FoldedView<S> {
    private final View<S> view;
    private final RowShape shape;
    private final Set<Class<? extends LedgerEvent>> events;
    private final String fingerprint;
    private final Kept kept;

    FoldedView(View<S> view) {
        this.view = view;
        this.shape = RowShape.of(view.rowType());
        this.events = Set.copyOf(view.events());
        this.kept = new Kept(view.forInsiders());
        this.fingerprint = shape.fingerprint(view.version(), events);
    }

    public View<S> view() {
        return view;
    }

    public String name() {
        return view.name();
    }

    public RowShape shape() {
        return shape;
    }

    /** What only insiders are told of its rows. */
    public Kept kept() {
        return kept;
    }

    /** The components whose sum over many rows means something. */
    List<String> summed() {
        return view.rollsUp() ? List.of() : shape.summed();
    }

    Set<Class<? extends LedgerEvent>> events() {
        return events;
    }

    boolean folds(Fact fact) {
        return events.contains(fact.event().getClass());
    }

    /** Changes when the row, the events folded or the declared version change: rows of another shape are rebuilt. */
    String fingerprint() {
        return fingerprint;
    }

    String write(S row, Docs docs) {
        return docs.write(row);
    }

    @Nullable S read(@Nullable String doc, Docs docs) {
        return doc == null ? null : docs.read(doc, view.rowType());
    }
}
