package io.taizhang.command.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.command.Step;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * @param concerning {@code m1 RED}: whom a flag of which colour concerns, in whatever round
 * @param latestAward of whatever rounds
 */
record FakeFlags(Set<String> existing, Set<String> concerning, Step latestAward) implements Flags {

    static FakeFlags none() {
        return new FakeFlags(Set.of(), Set.of(), Step.NONE);
    }

    static FakeFlags concerning(String merchantId, Colour colour) {
        return new FakeFlags(Set.of(), Set.of(merchantId + " " + colour), Step.NONE);
    }

    static FakeFlags existing(String flagId) {
        return new FakeFlags(Set.of(flagId), Set.of(), Step.NONE);
    }

    static FakeFlags awardedLast(String when) {
        return new FakeFlags(
                Set.of(),
                Set.of(),
                new Step("approver", OffsetDateTime.parse(when).toInstant()));
    }

    @Override
    public boolean exists(String flagId) {
        return existing.contains(flagId);
    }

    @Override
    public boolean concern(String roundId, String merchantId, Colour colour) {
        return concerning.contains(merchantId + " " + colour);
    }

    @Override
    public Step latestAward(List<String> roundIds) {
        return latestAward;
    }
}
