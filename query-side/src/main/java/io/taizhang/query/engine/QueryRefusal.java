package io.taizhang.query.engine;

import java.util.List;

/** A query that is not answered, and why. */
public final class QueryRefusal extends RuntimeException {
    private final Refused refused;
    private final transient List<Object> details;

    /** @param details for the placeholders of the problem's text */
    public QueryRefusal(Refused refused, Object... details) {
        super(refused.type() + " " + List.of(details), null, false, false);
        this.refused = refused;
        this.details = List.of(details);
    }

    public Refused refused() {
        return refused;
    }

    public List<Object> details() {
        return details;
    }
}
