package io.taizhang.command;

import io.taizhang.api.LedgerCommand;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.CommandType;
import io.taizhang.ledger.KeyAlreadyUsedException;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.util.Optional;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Checks who may, whether the command makes sense and whether its key was answered before; then lets the aggregate decide,
 * again where it decided on what was no longer so.
 */
final class LedgerCommandDesk implements CommandDesk, Rehearsal {
    /** A race lost so often in a row means a crowd: better to answer that than to keep the crowd waiting. */
    private static final int RACES = 8;

    private final Catalogue catalogue;
    private final Intake intake;
    private final Answers answers;
    private final CitedEvidence evidence;
    private final Decision decision;

    LedgerCommandDesk(Catalogue catalogue, Intake intake, Answers answers, CitedEvidence evidence, Decision decision) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.answers = answers;
        this.evidence = evidence;
        this.decision = decision;
    }

    @Override
    public Answer issue(Order order) {
        CommandType type = catalogue.of(order.command());
        CommandIdentity identity = new CommandIdentity(order.actor().id(), order.key());
        Issued issued = intake.admit(order, type, identity);
        LedgerCommand command = type.withCreated(order.command(), identity::createdId);
        String id = type.idOf(command);
        return answers.find(identity, issued, id).orElseGet(() -> decide(command, issued, identity, id));
    }

    @Override
    public void check(Order order) {
        CommandType type = catalogue.of(order.command());
        intake.admit(order, type, new CommandIdentity(order.actor().id(), order.key()));
    }

    @Override
    public boolean rehearse(Order order) {
        CommandType type = catalogue.of(order.command());
        CommandIdentity identity = new CommandIdentity(order.actor().id(), order.key());
        Issued issued = intake.admit(order, type, identity);
        LedgerCommand command = type.withCreated(order.command(), identity::createdId);
        if (answers.find(identity, issued, type.idOf(command)).isPresent()) {
            return true;
        }
        evidence.mustBeStored(command, issued);
        Attempt attempt = new Attempt(identity);
        try {
            rehearse(command, issued, attempt);
        } catch (Refusal refusal) {
            if (!decision.wasOnAnOldState(command, attempt)) {
                throw refusal;
            }
            rehearse(command, issued, new Attempt(identity));
        }
        return false;
    }

    private void rehearse(LedgerCommand command, Issued issued, Attempt attempt) {
        try {
            decision.rehearse(command, issued, attempt);
        } catch (RuntimeException failure) {
            throw translated(failure, decision.streamOf(command));
        }
    }

    private Answer decide(LedgerCommand command, Issued issued, CommandIdentity identity, String id) {
        evidence.mustBeStored(command, issued);
        boolean again = false;
        for (int race = 0; race < RACES; race++) {
            Attempt attempt = new Attempt(identity);
            try {
                decision.take(command, issued, attempt);
                return new Answer(id, attempt.lastSequence(), attempt.appended().lastPosition(), false);
            } catch (RuntimeException failure) {
                Optional<Answer> stored = stored(failure, identity, issued, id);
                if (stored.isPresent()) {
                    return stored.get();
                }
                if (failure instanceof ConcurrencyException) {
                    continue;
                }
                if (again || !(failure instanceof Refusal) || !decision.wasOnAnOldState(command, attempt)) {
                    throw translated(failure, decision.streamOf(command));
                }
                again = true;
            }
        }
        throw new LedgerUnavailableException("Too many commands at once for " + decision.streamOf(command));
    }

    /** Where neither the append nor the question about it came back, only the former's uncertainty is true. */
    private Optional<Answer> stored(RuntimeException failure, CommandIdentity identity, Issued issued, String id) {
        try {
            return answers.find(identity, issued, id);
        } catch (LedgerUnavailableException cannotTell) {
            failure.addSuppressed(cannotTell);
            throw failure instanceof OutcomeUnknownException ? failure : cannotTell;
        }
    }

    private static RuntimeException translated(RuntimeException failure, String stream) {
        return switch (failure) {
            case AggregateNotFoundException notFound -> CommonRule.NOT_FOUND.refusal(stream);
            case AggregateStreamCreationException exists -> CommonRule.ALREADY_EXISTS.refusal(stream);
            case KeyAlreadyUsedException hidden ->
                new LedgerUnavailableException("The facts of the key are stored but could not be read", hidden);
            case LockAcquisitionFailedException crowd ->
                new LedgerUnavailableException("Too many commands wait for " + stream, crowd);
            default -> failure;
        };
    }
}
