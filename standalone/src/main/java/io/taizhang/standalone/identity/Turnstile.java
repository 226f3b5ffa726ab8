package io.taizhang.standalone.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much comes in through the public doors: a bucket of tokens for each address and door, and one for each door. They are
 * kept in this process alone, so that several processes let in as many times more.
 */
final class Turnstile {
    /** Of more addresses than these, those that were heard of least are forgotten. */
    private static final int ADDRESSES = 100_000;

    private final TimeMeter clock;
    private final Map<PublicDoor, Bucket> all = new EnumMap<>(PublicDoor.class);
    private final Cache<Visitor, Bucket> visitors = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(PublicDoor.PERIOD)
            .build();

    Turnstile(TimeMeter clock) {
        this.clock = clock;
        for (PublicDoor door : PublicDoor.values()) {
            all.put(door, bucket(door.fromAll()));
        }
    }

    /**
     * Somebody wants to come in.
     *
     * @param address of who it is, in a form that does not tell it
     * @return how many seconds to wait before trying again; 0 where it may come in
     */
    long pass(PublicDoor door, String address) {
        long own = wait(visitors.get(new Visitor(door, address), any -> bucket(door.fromOneAddress())));
        return own > 0 ? own : wait(all.get(door));
    }

    private static long wait(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill() / 1_000_000_000L + 1;
    }

    private Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, PublicDoor.PERIOD))
                .withCustomTimePrecision(clock)
                .build();
    }

    private record Visitor(PublicDoor door, String address) {}
}
