package io.taizhang.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The process's one clock. It runs at the pace of its source; a sample ledger's may be set to another time, or held. */
public final class LedgerClock implements InstantSource {
    private final InstantSource source;
    private final AtomicReference<InstantSource> hands;

    public LedgerClock(InstantSource source) {
        this.source = source;
        this.hands = new AtomicReference<>(source);
    }

    public static LedgerClock system() {
        return new LedgerClock(Clock.systemUTC());
    }

    @Override
    public Instant instant() {
        return hands.get().instant();
    }

    /** Sets the clock to a time; from there it runs on. */
    public void moveTo(Instant time) {
        Duration ahead = Duration.between(source.instant(), time);
        hands.set(() -> source.instant().plus(ahead));
    }

    /** Sets the clock to a time at which it stands still, however long it takes what happens then. */
    public void holdAt(Instant time) {
        hands.set(() -> time);
    }

    /** The source's time, whatever the clock shows. */
    public Instant present() {
        return source.instant();
    }

    /** Lets the clock show its source's time again. */
    public void joinPresent() {
        hands.set(source);
    }
}
