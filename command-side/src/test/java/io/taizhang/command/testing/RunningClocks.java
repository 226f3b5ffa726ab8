package io.taizhang.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Role;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.deadline.ClockChange;
import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The clocks that facts have left running, without a database:
 *
 * <pre>{@code
 * RunningClocks.of(new FlagClocks())
 *     .after("flag/f1", new FlagAwarded(…))
 *     .run("flag/f1/expiry", "2022-01-01T00:00:00+08:00", new ExpireFlag("f1"))
 *     .after("flag/f1", new FlagRevoked(…))
 *     .runNot("flag/f1/expiry");
 * }</pre>
 */
public final class RunningClocks {
    private final Catalogue catalogue = Catalogue.ofAllContexts();
    private final Clocks clocks;
    private final SortedMap<String, Start> running = new TreeMap<>();
    private long position;

    private RunningClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    public static RunningClocks of(Clocks clocks) {
        return new RunningClocks(clocks);
    }

    /** Facts of the official's, on 1 March 2021, recorded a day later. */
    public RunningClocks after(String stream, LedgerEvent... events) {
        for (LedgerEvent event : events) {
            after(IssuedBuilder.issued(), stream, event);
        }
        return this;
    }

    /** A fact that a command so issued has left. */
    public RunningClocks after(IssuedBuilder issued, String stream, LedgerEvent event) {
        Fact fact = new Fact(
                ++position,
                new UUID(0, position),
                stream,
                position - 1,
                clocks.context().label() + "." + event.getClass().getSimpleName(),
                1,
                issued.build().now(),
                event,
                issued.provenance("demo/xinhualu"));
        clocks.after(fact).forEach(this::apply);
        return this;
    }

    private void apply(ClockChange change) {
        switch (change) {
            case Start start -> {
                assertThat(catalogue.of(start.command()).roles())
                        .as("who may issue %s", start.command())
                        .contains(Role.SYSTEM);
                running.put(start.clockId(), start);
            }
            case Stop stop -> running.remove(stop.clockId());
        }
    }

    /** Those that run, by their ids. */
    public SortedMap<String, Start> running() {
        return running;
    }

    /** @param dueAt ISO-8601 with offset */
    public RunningClocks run(String clockId, String dueAt, LedgerCommand command) {
        return run(clockId, OffsetDateTime.parse(dueAt).toInstant(), command);
    }

    public RunningClocks run(String clockId, Instant dueAt, LedgerCommand command) {
        assertThat(running).containsEntry(clockId, new Start(clockId, dueAt, command));
        return this;
    }

    public RunningClocks runNot(String clockId) {
        assertThat(running).doesNotContainKey(clockId);
        return this;
    }

    /** No clock runs at all. */
    public void allStand() {
        assertThat(running).isEmpty();
    }
}
