package io.taizhang.command.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.command.Step;
import java.util.List;

/** What a round and the flags awarded in it ask about one another, as the ledger has them at the moment of asking. */
public interface Flags {

    boolean exists(String flagId);

    /**
     * Whether a merchant has a flag of this colour in a round, had one that stood, or may yet get one: a red flag counts
     * for everyone it passed through, a black one from the notice on, unless it ended without having stood.
     */
    boolean concern(String roundId, String merchantId, Colour colour);

    /** When the latest flag of these rounds was awarded, as the official stated it; none where none was. */
    Step latestAward(List<String> roundIds);
}
