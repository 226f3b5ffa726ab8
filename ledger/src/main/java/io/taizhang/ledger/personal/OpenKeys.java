package io.taizhang.ledger.personal;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Keys lately used for opening, so that a page of names does not ask for the same key again and again. */
final class OpenKeys {
    private final LongSupplier nanos;
    private final Duration lifetime;
    private final Map<String, Kept> entries;

    /**
     * @param nanos a clock that never goes back, in nanoseconds
     * @param lifetime how long after a key was read it may still be used
     */
    OpenKeys(LongSupplier nanos, Duration lifetime, int limit) {
        this.nanos = nanos;
        this.lifetime = lifetime;
        this.entries = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                return size() > limit;
            }
        };
    }

    synchronized Optional<Aead> find(String subjectId) {
        long now = nanos.getAsLong();
        return Optional.ofNullable(entries.get(subjectId))
                .filter(kept -> now - kept.readAt() < lifetime.toNanos())
                .map(Kept::key);
    }

    /** @param readAt the time just before the key was read */
    synchronized void put(String subjectId, Aead key, long readAt) {
        entries.remove(subjectId);
        entries.put(subjectId, new Kept(key, readAt));
    }

    synchronized void remove(String subjectId) {
        entries.remove(subjectId);
    }

    private record Kept(Aead key, long readAt) {}
}
