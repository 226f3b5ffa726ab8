package io.taizhang.command.checkpoint;

import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.checkpoint.LedgerAlteredException;
import io.taizhang.ledger.checkpoint.StoredCheckpoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the ledger signed when it is time to. Used by one thread; anybody may look at how it goes. */
final class SigningTurn {
    private static final Logger LOG = LoggerFactory.getLogger(SigningTurn.class);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final long every;
    private final long withinNanos;
    private @Nullable Long waitingSince;
    private volatile @Nullable StoredCheckpoint newest;
    private volatile @Nullable String refused;
    private volatile @Nullable String failure;

    SigningTurn(Ledger ledger, Checkpoints checkpoints, long every, Duration within) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.every = every;
        this.withinNanos = within.toNanos();
    }

    /** @param now in nanoseconds, from anywhere */
    void take(long now) {
        try {
            long unsigned = ledger.head() - signed();
            if (unsigned == 0) {
                waitingSince = null;
            } else if (unsigned < 0 || unsigned >= every || hasWaited(now)) {
                sign();
                waitingSince = null;
            }
            failure = null;
        } catch (LedgerUnavailableException e) {
            if (failure == null) {
                LOG.warn("The ledger could not be signed; it is tried again: {}", e.getMessage());
            }
            failure = e.getMessage();
        }
    }

    private boolean hasWaited(long now) {
        if (waitingSince == null) {
            waitingSince = now;
        }
        return now - waitingSince >= withinNanos;
    }

    private void sign() {
        try {
            // Where another process is signing, what it signed is there to be seen at the next turn.
            checkpoints.sign().ifPresent(stored -> newest = stored);
            refused = null;
        } catch (LedgerAlteredException e) {
            if (!e.getMessage().equals(refused)) {
                LOG.error("THE LEDGER IS NOT WHAT WAS SIGNED, and is not signed any further: {}", e.getMessage());
            }
            refused = e.getMessage();
        }
    }

    private long signed() {
        StoredCheckpoint known = newest;
        if (known == null) {
            known = checkpoints.latest().orElse(null);
            newest = known;
        }
        return known == null ? 0 : known.size();
    }

    /** Null where nothing was signed yet. */
    @Nullable StoredCheckpoint newest() {
        return newest;
    }

    /** Why nothing is signed any more; null while all is well. */
    @Nullable String refused() {
        return refused;
    }

    /** Why nothing could be signed the last time; null while all is well. */
    @Nullable String failure() {
        return failure;
    }
}
