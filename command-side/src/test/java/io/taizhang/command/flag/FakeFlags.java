package io.taizhang.command.flag;

import io.taizhang.api.flag.Colour;
import java.util.Set;

/** @param concerning {@code m1 RED}: whom a flag of which colour concerns, in whatever round */
record FakeFlags(Set<String> existing, Set<String> concerning) implements Flags {

    static FakeFlags none() {
        return new FakeFlags(Set.of(), Set.of());
    }

    static FakeFlags concerning(String merchantId, Colour colour) {
        return new FakeFlags(Set.of(), Set.of(merchantId + " " + colour));
    }

    static FakeFlags existing(String flagId) {
        return new FakeFlags(Set.of(flagId), Set.of());
    }

    @Override
    public boolean exists(String flagId) {
        return existing.contains(flagId);
    }

    @Override
    public boolean concern(String roundId, String merchantId, Colour colour) {
        return concerning.contains(merchantId + " " + colour);
    }
}
