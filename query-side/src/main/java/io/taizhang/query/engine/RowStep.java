package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.util.List;

/**
 * A fact and what it did to a row.
 *
 * @param changes of the components looked at; empty where it changed none of them
 */
public record RowStep(Fact fact, List<ComponentChange> changes) {
    public RowStep {
        changes = List.copyOf(changes);
    }
}
