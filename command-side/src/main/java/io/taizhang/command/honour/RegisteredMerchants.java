package io.taizhang.command.honour;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a round knows of merchants and enterprises. */
public interface RegisteredMerchants {

    /** The merchant as it stands now; empty where none of that id was ever registered. */
    Optional<KnownMerchant> find(String merchantId);

    /**
     * @param units the units above it, topmost first; the last one is its own
     * @param open false once it was deregistered
     * @param registeredAt when it was registered, as the official stated it
     */
    record KnownMerchant(List<String> units, boolean open, Instant registeredAt) {
        public KnownMerchant {
            units = List.copyOf(units);
        }
    }
}
