package io.taizhang.command;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.SingleStream;
import io.taizhang.ledger.Ledger;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Hands a command to its aggregate and waits until its facts are stored or refused. */
final class Decision {
    private final CommandBus bus;
    private final TypedTargets targets;
    private final Ledger ledger;

    Decision(CommandBus bus, TypedTargets targets, Ledger ledger) {
        this.bus = bus;
        this.targets = targets;
        this.ledger = ledger;
    }

    void take(LedgerCommand command, Issued issued, Attempt attempt) {
        dispatch(message(command, issued, attempt));
    }

    /** Takes no decision, only finds out what it would be. */
    void rehearse(LedgerCommand command, Issued issued, Attempt attempt) {
        try {
            dispatch(message(command, issued, attempt).andMetaData(Map.of(StopsRehearsals.KEY, true)));
        } catch (StopsRehearsals.Rehearsed nothingAgainstIt) {
            // The append is what refuses a stream that begins twice, and there was none.
            boolean begins = attempt.decidedOn().isEmpty() && !isOfOneStream(command);
            CommonRule.ALREADY_EXISTS.refuseIf(
                    begins && ledger.lastSequence(streamOf(command)).isPresent(), streamOf(command));
        }
    }

    private void dispatch(CommandMessage<LedgerCommand> message) {
        FutureCallback<LedgerCommand, Object> answer = new FutureCallback<>();
        bus.dispatch(message, answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult(), message.getPayload());
        }
    }

    private static boolean isOfOneStream(LedgerCommand command) {
        return command.getClass().isAnnotationPresent(SingleStream.class);
    }

    private static CommandMessage<LedgerCommand> message(LedgerCommand command, Issued issued, Attempt attempt) {
        Map<String, ?> metaData = Map.of(Issued.KEY, issued, Attempt.KEY, attempt);
        return new GenericCommandMessage<>(
                new GenericMessage<>(issued.commandId().toString(), command, metaData),
                command.getClass().getName());
    }

    /** Whether the ledger has gone on since the facts on which the command was decided. */
    boolean wasOnAnOldState(LedgerCommand command, Attempt attempt) {
        return attempt.decidedOn().isPresent() && !attempt.decidedOn().equals(ledger.lastSequence(streamOf(command)));
    }

    String streamOf(LedgerCommand command) {
        return targets.streamOf(command);
    }

    /**
     * Where the id that the command names is still free, it has merely raced: for the one stream of a tree, or for another
     * stream that it begins besides its own.
     */
    private RuntimeException unchecked(Throwable failure, LedgerCommand command) {
        return switch (failure) {
            case AggregateStreamCreationException began
            when isOfOneStream(command)
                    || ledger.lastSequence(streamOf(command)).isEmpty() ->
                new ConcurrencyException(began.getMessage(), began);
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException("A handler threw a checked exception", failure);
        };
    }
}
