package io.taizhang.standalone.sample;

import io.taizhang.command.deadline.Deadlines;
import io.taizhang.ledger.LedgerClock;
import java.time.Instant;
import java.util.Optional;

/**
 * The sample's clock on its way: every deadline fires with the clock standing at its own hour, before time goes on. It
 * stands still meanwhile, so that a slow machine leaves the same facts as a fast one, broken off on its way or not.
 */
final class PassingTime {
    private final LedgerClock clock;
    private final Deadlines deadlines;
    private final Runnable settle;

    /** @param settle waits until the automations have answered what the deadlines left */
    PassingTime(LedgerClock clock, Deadlines deadlines, Runnable settle) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.settle = settle;
    }

    /** Goes on to a moment; a clock that is beyond it already stays where it is. */
    void until(Instant moment) {
        for (Optional<Instant> hour = nextUntil(moment); hour.isPresent(); hour = nextUntil(moment)) {
            goOnTo(hour.get());
            deadlines.fireDue();
            settle.run();
        }
        goOnTo(moment);
    }

    void toThePresent() {
        until(clock.present());
        clock.joinPresent();
    }

    private Optional<Instant> nextUntil(Instant moment) {
        return deadlines.next().filter(hour -> !hour.isAfter(moment));
    }

    private void goOnTo(Instant moment) {
        if (clock.instant().isBefore(moment)) {
            clock.holdAt(moment);
        }
    }
}
