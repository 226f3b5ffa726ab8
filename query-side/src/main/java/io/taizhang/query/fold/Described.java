package io.taizhang.query.fold;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.query.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view whose description is fixed when it is made; what is left to say is the fold.
 *
 * @param <S> the row
 */
public abstract class Described<S> implements View<S> {
    private final String name;
    private final Title title;
    private final Class<S> rowType;
    private final Set<Class<? extends LedgerEvent>> events;

    protected Described(String name, Title title, Class<S> rowType, Set<Class<? extends LedgerEvent>> events) {
        this.name = name;
        this.title = title;
        this.rowType = rowType;
        this.events = Set.copyOf(events);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Title title() {
        return title;
    }

    @Override
    public final Class<S> rowType() {
        return rowType;
    }

    @Override
    public final Set<Class<? extends LedgerEvent>> events() {
        return events;
    }

    /**
     * The row a fact changes.
     *
     * @throws IllegalStateException where there is none: the fact that opens it is missing
     */
    protected final S standing(@Nullable S row, Fact fact) {
        if (row == null) {
            throw new IllegalStateException(
                    "%s: no row for %s at position %d".formatted(name, fact.type(), fact.position()));
        }
        return row;
    }

    /** The path, down to that unit, of a unit that the fact was recorded under; empty where it was not. */
    protected static String pathOf(String unitId, Fact fact) {
        String path = fact.unitPath();
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (end - start == unitId.length() && path.startsWith(unitId, start)) {
                return path.substring(0, end);
            }
            start = end + 1;
        }
        return "";
    }

    /** For facts that {@link #events()} does not name. */
    protected final IllegalArgumentException unexpected(Fact fact) {
        return new IllegalArgumentException("%s does not fold %s".formatted(name, fact.type()));
    }
}
