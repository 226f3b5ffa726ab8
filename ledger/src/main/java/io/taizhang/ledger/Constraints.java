package io.taizhang.ledger;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the named constraints of the table {@code ledger.ledger} mean to the one who appends. */
final class Constraints {
    private static final String OPENS_ONCE = "ledger_opens_once";
    private static final String EVENT_ID_ONCE = "ledger_event_id_once";
    private static final String STREAM_SEQUENCE_ONCE = "ledger_stream_sequence_once";

    private Constraints() {}

    static RuntimeException refused(SQLException cause, List<Entry> command) {
        return switch (constraint(cause)) {
            case EVENT_ID_ONCE ->
                new KeyAlreadyUsedException("The ledger already holds the event "
                        + command.getFirst().eventId() + " or one after it");
            case STREAM_SEQUENCE_ONCE -> lostRace(command);
            case OPENS_ONCE -> new AlreadyOpenedException();
            default -> new IllegalArgumentException("The store refused the entries", cause);
        };
    }

    /** The name of the violated constraint; empty where something else was wrong. */
    private static String constraint(SQLException cause) {
        return cause instanceof PSQLException refusal
                        && refusal.getServerErrorMessage() instanceof ServerErrorMessage message
                ? requireNonNullElse(message.getConstraint(), "")
                : "";
    }

    /** Where a command both begins a stream and goes on with another, the race it lost may be run again. */
    private static RuntimeException lostRace(List<Entry> command) {
        Set<String> begun = command.stream()
                .filter(entry -> entry.sequence() == 0)
                .map(Entry::stream)
                .collect(toSet());
        String streams = command.stream().map(Entry::stream).distinct().collect(joining(", "));
        return command.stream().allMatch(entry -> begun.contains(entry.stream()))
                ? new AggregateStreamCreationException("The ledger already holds " + streams)
                : new ConcurrencyException("Others have gone on with " + streams);
    }
}
