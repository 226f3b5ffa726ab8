package io.taizhang.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The process's one clock. It runs at the pace of its source; a sample ledger's may be set to another time. */
public final class LedgerClock implements InstantSource {
    private final InstantSource source;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public LedgerClock(InstantSource source) {
        this.source = source;
    }

    public static LedgerClock system() {
        return new LedgerClock(Clock.systemUTC());
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead.get());
    }

    /** Sets the clock to a time; from there it runs on. */
    public void moveTo(Instant time) {
        ahead.set(Duration.between(source.instant(), time));
    }

    /** The source's time, whatever the clock shows. */
    public Instant present() {
        return source.instant();
    }

    /** Lets the clock show its source's time again. */
    public void joinPresent() {
        ahead.set(Duration.ZERO);
    }
}
