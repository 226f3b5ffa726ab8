package io.taizhang.command.flag;

import io.taizhang.command.testing.IssuedBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code m1}, {@code m2} and {@code m3} trade in xinhualu, {@code closed} once did; {@code other} is of jichenglu, and nobody
 * else is known.
 */
record FakeMerchants(Instant registeredAt) implements Merchants {

    FakeMerchants() {
        this(IssuedBuilder.issued().at("2021-01-01T00:00:00+08:00").occurredAt());
    }

    @Override
    public Optional<KnownMerchant> find(String merchantId) {
        return switch (merchantId) {
            case "m1", "m2", "m3" -> merchant("xinhualu", true);
            case "closed" -> merchant("xinhualu", false);
            case "other" -> merchant("jichenglu", true);
            default -> Optional.empty();
        };
    }

    private Optional<KnownMerchant> merchant(String unitId, boolean open) {
        return Optional.of(new KnownMerchant(List.of("demo", unitId), open, registeredAt));
    }
}
