package io.taizhang.command;

import io.taizhang.api.LedgerCommand;
import java.util.Collection;
import java.util.List;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that belongs to a unit. Its scope and the expected sequence are checked before any of its handlers runs.
 * The subclass calls {@link #opened} from the sourcing handler of its first event.
 */
public abstract class UnitThing {
    /** Null until the first fact is applied: only then does the framework ask that fact for the identifier. */
    @AggregateIdentifier
    private @Nullable String stream;

    private String unitId = "";

    protected final void opened(String stream, String unitId) {
        this.stream = stream;
        this.unitId = unitId;
    }

    protected final String unitId() {
        return unitId;
    }

    @CommandHandlerInterceptor
    void beforeAnyHandler(LedgerCommand command, Issued issued, Scope scope) {
        scope.enter(issued, unitId, workers(command));
        long sequence = AggregateLifecycle.getVersion();
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null && issued.expectedSequence() != sequence, sequence);
        admit(command);
    }

    /** The units whose people may issue it: the thing's own, unless people of other units work on it too. */
    protected Collection<String> workers(LedgerCommand command) {
        return List.of(unitId);
    }

    /** What the thing asks of every command, before the command's own handler; refuses where it does not hold. */
    protected void admit(LedgerCommand command) {}
}
