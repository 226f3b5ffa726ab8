package io.taizhang.standalone;

import io.taizhang.command.following.FollowerProgress;
import io.taizhang.command.following.Followers;
import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How far the automations are with the ledger. */
record Automations(Followers followers, Ledger ledger) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(2);

    /** Waits until they have answered every fact, those they made included. What is then still to do is done later. */
    void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!haveSettled() && System.nanoTime() < deadline) {
            followers.hurry();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** An automation has reached a fact once its answer stands: so if all have, and nothing was added, no answer is to come. */
    private boolean haveSettled() {
        long head = ledger.head();
        return haveReached(head) && ledger.head() == head;
    }

    private boolean haveReached(long head) {
        return followers.progress().values().stream().allMatch(one -> hasReached(one, head));
    }

    /** After a kill the dead process's claim stands in the way for a while: who has nothing to do yet has reached nothing. */
    private static boolean hasReached(FollowerProgress one, long head) {
        Long position = one.position();
        return position != null && position >= head;
    }
}
