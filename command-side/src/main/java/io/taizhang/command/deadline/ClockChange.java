package io.taizhang.command.deadline;

import io.taizhang.api.LedgerCommand;
import java.time.Instant;

/** What a fact does to a clock. */
public sealed interface ClockChange {

    /** The clock it is about, with the type of its thing: {@code flag/f1/expiry}. The same for ever. */
    String clockId();

    /**
     * Sets a clock, or sets one that runs to another hour or command.
     *
     * @param dueAt when it fires; the fact that its command leaves has this as its {@code occurredAt}. May lie in the
     *     past: then it fires at once
     * @param command issued by the system; belongs to a catalogue and names all its ids, and may be
     *     {@code @IssuedBy(SYSTEM)} alone
     */
    record Start(String clockId, Instant dueAt, LedgerCommand command) implements ClockChange {}

    /** Stops a clock; nothing where it does not run. */
    record Stop(String clockId) implements ClockChange {}
}
