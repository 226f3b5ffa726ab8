package io.taizhang.command.honour;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code m1} trades in xinhualu, {@code closed} once did; {@code other} is of jichenglu, and nobody else is known. */
record FakeMerchants() implements RegisteredMerchants {

    @Override
    public Optional<KnownMerchant> find(String merchantId) {
        return switch (merchantId) {
            case "m1" -> merchant("xinhualu", true);
            case "closed" -> merchant("xinhualu", false);
            case "other" -> merchant("jichenglu", true);
            default -> Optional.empty();
        };
    }

    private static Optional<KnownMerchant> merchant(String unitId, boolean open) {
        return Optional.of(new KnownMerchant(List.of("demo", unitId), open, Instant.EPOCH));
    }
}
