package io.taizhang.command.following;

import io.taizhang.ledger.Ledger;
import java.util.OptionalLong;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;

/**
 * How far each follower is and which process works for it, as all processes see it. Every method is a transaction, or
 * belongs to the one under way.
 */
final class Positions {
    private static final int SEGMENT = 0;

    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final Ledger ledger;

    Positions(TokenStore tokens, TransactionManager transactions, Ledger ledger) {
        this.tokens = tokens;
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /** Where the follower is, from now on this process's to work for; empty where another process works for it. */
    OptionalLong claim(Follower follower) {
        try {
            transactions.executeInTransaction(() -> initialise(follower));
            return OptionalLong.of(
                    transactions.fetchInTransaction(() -> position(tokens.fetchToken(follower.name(), SEGMENT))));
        } catch (UnableToClaimTokenException | UnableToInitializeTokenException anothers) {
            return OptionalLong.empty();
        }
    }

    private void initialise(Follower follower) {
        if (tokens.fetchSegments(follower.name()).length == 0) {
            long start = switch (follower.start()) {
                case AT_THE_HEAD -> ledger.head();
                case AT_THE_FIRST_FACT -> 0;
            };
            tokens.initializeTokenSegments(follower.name(), 1, new GlobalSequenceTrackingToken(start));
        }
    }

    /** No token: before the first fact. */
    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    /**
     * Says that this process still works for the follower.
     *
     * @throws UnableToClaimTokenException where another process does in the meantime
     */
    void hold(Follower follower) {
        transactions.executeInTransaction(() -> tokens.extendClaim(follower.name(), SEGMENT));
    }

    /** @throws UnableToClaimTokenException where another process works for the follower in the meantime */
    void store(Follower follower, long position) {
        transactions.executeInTransaction(() -> storeHeld(follower, position));
    }

    /**
     * Lets it work and stores its position, both or none.
     *
     * @throws UnableToClaimTokenException where another process works for the follower in the meantime
     */
    void storeWith(Runnable work, Follower follower, long position) {
        transactions.executeInTransaction(() -> {
            work.run();
            storeHeld(follower, position);
        });
    }

    /** Storing alone would take a claim back that was another's in between, and with it what the other has done. */
    private void storeHeld(Follower follower, long position) {
        tokens.extendClaim(follower.name(), SEGMENT);
        tokens.storeToken(new GlobalSequenceTrackingToken(position), follower.name(), SEGMENT);
    }

    /** Lets another process work for the follower. */
    void release(Follower follower) {
        transactions.executeInTransaction(() -> tokens.releaseClaim(follower.name(), SEGMENT));
    }
}
