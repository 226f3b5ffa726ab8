package io.taizhang.command;

import io.taizhang.ledger.Appended;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One try at deciding a command: what is learned on the way through the framework, for whoever waits for the answer. Used
 * by one thread at a time.
 */
final class Attempt {
    static final String KEY = "attempt";

    private final CommandIdentity identity;
    private int facts;
    private long lastSequence = -1;
    private @Nullable Long decidedOn;
    private @Nullable Appended appended;

    Attempt(CommandIdentity identity) {
        this.identity = identity;
    }

    /** The one that the current thread is working on. */
    static Optional<Attempt> current() {
        return CurrentUnitOfWork.map(
                work -> (Attempt) work.root().getMessage().getMetaData().get(KEY));
    }

    /** @return the id of the fact, which follows from the key and the fact's place in the command */
    UUID fact(long sequence) {
        lastSequence = sequence;
        return identity.eventId(facts++);
    }

    /** @param sequence of the last fact that the decision took into account */
    void decidesOn(long sequence) {
        decidedOn = sequence;
    }

    void stored(@Nullable Appended where) {
        appended = where;
    }

    /** The last fact's number within its stream. */
    long lastSequence() {
        return lastSequence;
    }

    /** Empty where nothing was loaded. */
    OptionalLong decidedOn() {
        return decidedOn == null ? OptionalLong.empty() : OptionalLong.of(decidedOn);
    }

    /** @throws IllegalStateException where the command was handled but left no fact: it must record or refuse */
    Appended appended() {
        if (appended == null || facts == 0) {
            throw new IllegalStateException("A command must leave a fact or be refused; this one did neither");
        }
        return appended;
    }
}
