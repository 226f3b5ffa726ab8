package io.taizhang.query.fold;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A view with one row for each thing of a type, under its id: {@code p1} for the stream {@code project/p1}. The row's
 * {@code unitPath} is that of the thing's latest fact: after a unit has moved, a row follows with its next fact.
 *
 * @param <S> the row
 */
public abstract class PerThing<S> extends Described<S> {
    private final String type;

    /** @param type of the streams that are folded: {@code project} */
    protected PerThing(
            String type, String name, Title title, Class<S> rowType, Set<Class<? extends LedgerEvent>> events) {
        super(name, title, rowType, events);
        this.type = type;
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return List.of(fact.stream().substring(fact.stream().indexOf('/') + 1));
    }

    @Override
    public final String subjectOf(String key) {
        return type + "/" + key;
    }
}
