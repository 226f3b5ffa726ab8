package io.taizhang.ledger;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What the named constraints of the table {@code ledger.ledger} mean to the one who appends. */
final class Constraints {
    private static final String OPENS_ONCE = "ledger_opens_once";
    private static final String EVENT_ID_ONCE = "ledger_event_id_once";
    private static final String STREAM_SEQUENCE_ONCE = "ledger_stream_sequence_once";

    private Constraints() {}

    static RuntimeException violated(String constraint, Entry first) {
        return switch (constraint) {
            case EVENT_ID_ONCE ->
                new KeyAlreadyUsedException(
                        "The ledger already holds the event " + first.eventId() + " or one after it");
            case STREAM_SEQUENCE_ONCE -> lostRace(first);
            case OPENS_ONCE -> new AlreadyOpenedException();
            default -> new IllegalStateException("Refused by " + constraint + ": " + first.stream());
        };
    }

    private static RuntimeException lostRace(Entry first) {
        return first.sequence() == 0
                ? new AggregateStreamCreationException("The ledger already holds " + first.stream())
                : new ConcurrencyException(first.stream() + " has gone on beyond " + (first.sequence() - 1));
    }
}
