package io.taizhang.command;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.LedgerEvent;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;

/**
 * What crosses aggregates: one class each, named as it reads ({@code WhenPaymentRequestedReserveFunds}). It is given
 * the facts that it answers once and after a crash again from the last one that was surely done, so what it issues must
 * bear repetition; the key it is issued under is derived from the fact, which makes it so.
 *
 * @param <E> the event it answers, or a sealed interface for all events beneath it
 */
public interface Automation<E extends LedgerEvent> {

    Class<E> answers();

    /** Where it starts in a ledger that it has never read. */
    default Start start() {
        return Start.AT_THE_HEAD;
    }

    /** Facts of one lane are handled in order, lanes side by side; the stream of the fact unless said otherwise. */
    default String lane(Fact fact) {
        return fact.stream();
    }

    void on(E event, Fact fact, Desk desk);

    /** Answers the fact where it is one of an event that it answers. */
    default void on(Fact fact, Desk desk) {
        if (answers().isInstance(fact.event())) {
            on(answers().cast(fact.event()), fact, desk);
        }
    }

    /** Issues commands as SYSTEM and waits until each is stored or refused. */
    interface Desk {
        Outcome issue(LedgerCommand command);
    }

    sealed interface Outcome {
        record Stored(long position) implements Outcome {}

        /** @param text the refusal in Chinese, as it may stand in a fact */
        record Refused(Rule rule, String text) implements Outcome {}
    }
}
