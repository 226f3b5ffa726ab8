package io.taizhang.command.between;

import io.taizhang.api.flag.Colour;
import io.taizhang.command.Lookup;
import io.taizhang.command.Step;
import io.taizhang.command.flag.Flag;
import io.taizhang.command.flag.FlagRound;
import io.taizhang.command.flag.Flags;
import java.util.List;

/** Flags as the ledger has them at the moment of asking. */
final class FlagsByLookup implements Flags {
    private final Lookup lookup;

    FlagsByLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public boolean exists(String flagId) {
        return lookup.ask(Flag.class, "flag/" + flagId, _ -> true).isPresent();
    }

    @Override
    public boolean concern(String roundId, String merchantId, Colour colour) {
        return lookup
                .ask(FlagRound.class, "round/" + roundId, round -> round.flagIds(colour))
                .orElse(List.of())
                .stream()
                .anyMatch(flagId -> lookup.ask(Flag.class, "flag/" + flagId, flag -> flag.concerns(merchantId))
                        .orElse(false));
    }

    @Override
    public Step latestAward(List<String> roundIds) {
        return roundIds.stream()
                .flatMap(roundId -> lookup.ask(FlagRound.class, "round/" + roundId, FlagRound::flagIds).stream())
                .flatMap(List::stream)
                .flatMap(flagId -> lookup.ask(Flag.class, "flag/" + flagId, Flag::award).stream())
                .reduce(Step.NONE, Step::orLater);
    }
}
