package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.ALREADY_AWARDED;
import static io.taizhang.command.flag.FlagRule.IMPROVEMENT_NOTICE_ALREADY_ISSUED;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.FlagRegistered;
import io.taizhang.command.Step;
import java.util.ArrayList;
import java.util.List;

/** The flags of a round. */
final class Register {
    private final List<Registered> flags = new ArrayList<>();
    private Step latestAward = Step.NONE;

    void enter(FlagEvent event, Step step) {
        if (event instanceof FlagRegistered flag) {
            flags.add(new Registered(flag.flagId(), flag.merchantId(), flag.colour()));
            latestAward = flag.colour() == Colour.RED ? step : latestAward;
        }
    }

    void mustNotHaveAwardedRed(String merchantId) {
        ALREADY_AWARDED.refuseIf(knows(merchantId, Colour.RED));
    }

    void mustNotHaveNoticed(String merchantId) {
        IMPROVEMENT_NOTICE_ALREADY_ISSUED.refuseIf(knows(merchantId, Colour.BLACK), merchantId);
    }

    int redFlags() {
        return flagIds(Colour.RED).size();
    }

    Step latestAward() {
        return latestAward;
    }

    List<String> flagIds() {
        return flags.stream().map(Registered::flagId).toList();
    }

    List<String> flagIds(Colour colour) {
        return flags.stream()
                .filter(flag -> flag.colour() == colour)
                .map(Registered::flagId)
                .toList();
    }

    private boolean knows(String merchantId, Colour colour) {
        return flags.stream().anyMatch(flag -> flag.merchantId().equals(merchantId) && flag.colour() == colour);
    }

    record Registered(String flagId, String merchantId, Colour colour) {}
}
