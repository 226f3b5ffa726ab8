package io.taizhang.command.imports;

import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Tries again what the ledger could not answer; the key makes sure that it happens once. */
final class Patience {
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 100;

    private Patience() {}

    /** @throws LedgerUnavailableException or OutcomeUnknownException where it was of no use */
    static <T> T with(Supplier<T> attempt, BooleanSupplier goesOn) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (LedgerUnavailableException | OutcomeUnknownException away) {
                if (tries == TRIES || !goesOn.getAsBoolean() || !pause(pause)) {
                    throw away;
                }
                pause *= 2;
            }
        }
    }

    private static boolean pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
