package io.taizhang.command.following;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import java.util.List;

/**
 * Someone who acts on facts. It is given them in ledger order, in batches, and after a crash again from the last that were
 * surely done; what it does must bear repetition. Every bean of this kind is run by {@link Followers}.
 */
public interface Follower {

    /** Where its position is kept; the same for ever. */
    String name();

    Start start();

    /** The events it is given the facts of; of a sealed interface all that are beneath it. Others are not even read. */
    List<Class<? extends LedgerEvent>> types();

    /** How its position is stored. */
    default Progress progress() {
        return Progress.AFTERWARDS;
    }

    /**
     * Acts on facts, on a thread of its own; when it returns, nothing of it is left to do.
     *
     * @param facts some, in order; never empty
     * @throws RuntimeException where they are to come again after a pause; the progress tells why
     */
    void follow(List<Fact> facts);

    /** Where it starts in a ledger that it has never read. */
    enum Start {
        AT_THE_HEAD,
        AT_THE_FIRST_FACT
    }

    enum Progress {
        /** Now and then, for one who knows again what it did. */
        AFTERWARDS,
        /** In the transaction that {@link #follow} runs in, for one who writes to the same database. */
        WITH_WHAT_IT_WROTE
    }
}
