package io.taizhang.command.testing;

import io.taizhang.api.LedgerEvent;
import io.taizhang.command.Refusal;
import io.taizhang.command.Rule;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What an aggregate answered. */
public final class Then<T> {
    private final ResultValidator<T> result;

    Then(ResultValidator<T> result) {
        this.result = result;
    }

    /** The command left exactly these facts, in this order. */
    public Then<T> facts(LedgerEvent... events) {
        result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        return this;
    }

    /** The command was refused by this rule and left no fact. */
    public Then<T> refused(Rule rule) {
        result.expectNoEvents().expectException(refusal(rule, null));
        return this;
    }

    /** As {@link #refused(Rule)}, with these values in its text. */
    public Then<T> refused(Rule rule, Object... details) {
        result.expectNoEvents().expectException(refusal(rule, List.of(details)));
        return this;
    }

    /** For what is seldom asked: the framework's own expectations. */
    public ResultValidator<T> result() {
        return result;
    }

    private static Matcher<Throwable> refusal(Rule rule, @Nullable List<Object> details) {
        return new CustomTypeSafeMatcher<>("a refusal by " + rule.type() + (details == null ? "" : " " + details)) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof Refusal refusal
                        && refusal.rule() == rule
                        && (details == null || refusal.details().equals(details));
            }
        };
    }
}
