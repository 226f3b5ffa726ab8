package io.taizhang.command;

import java.util.List;
import org.axonframework.common.AxonNonTransientException;

/** A command was refused by a named rule; nothing was appended. */
public final class Refusal extends AxonNonTransientException {
    private final transient Rule rule;
    private final transient List<Object> details;

    Refusal(Rule rule, Object... details) {
        super(rule.type() + " " + List.of(details));
        this.rule = rule;
        this.details = List.of(details);
    }

    public Rule rule() {
        return rule;
    }

    public List<Object> details() {
        return details;
    }

    /** A refusal is an answer, not a fault: nobody reads its stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
