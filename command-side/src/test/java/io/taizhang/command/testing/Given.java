package io.taizhang.command.testing;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.LedgerEvent;
import io.taizhang.command.CommandPath;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/**
 * An aggregate's past, and what it answers to a command:
 *
 * <pre>{@code
 * Given.of(Project.class)
 *     .using(funds)
 *     .fact(issued().by("official"), new IncludedInPlan(…))
 *     .when(issued().by("approver").at("2021-04-01T09:00:00+08:00"), new ApproveProject(…))
 *     .facts(new ProjectApproved(…));
 * }</pre>
 */
public final class Given<T> {
    private final AggregateTestFixture<T> fixture;
    private final List<Object> past = new ArrayList<>();
    private String unitPath = "demo/xinhualu";

    private Given(AggregateTestFixture<T> fixture) {
        this.fixture = fixture;
    }

    public static <T> Given<T> of(Class<T> aggregate) {
        return of(aggregate, FakeScope.demo());
    }

    public static <T> Given<T> of(Class<T> aggregate, Scope scope) {
        return new Given<>(CommandPath.around(aggregate, scope));
    }

    /** What handlers take as a parameter besides the command: a port, a clock. */
    public Given<T> using(Object... resources) {
        for (Object resource : resources) {
            fixture.registerInjectableResource(resource);
        }
        return this;
    }

    /** The path that the facts given from here on carry; {@code demo/xinhualu} unless said otherwise. */
    public Given<T> in(String path) {
        unitPath = path;
        return this;
    }

    /** A fact that a command so issued has left. */
    public Given<T> fact(IssuedBuilder issued, LedgerEvent event) {
        past.add(new GenericMessage<>(event, CommandPath.metaData(issued.provenance(unitPath))));
        return this;
    }

    /** Facts of the official's, on 1 March 2021. */
    public Given<T> facts(LedgerEvent... events) {
        for (LedgerEvent event : events) {
            fact(IssuedBuilder.issued(), event);
        }
        return this;
    }

    public Then<T> when(IssuedBuilder issued, LedgerCommand command) {
        Issued built = issued.build();
        TestExecutor<T> executor = past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(past);
        return new Then<>(executor.when(command, Map.of(Issued.KEY, built)));
    }
}
