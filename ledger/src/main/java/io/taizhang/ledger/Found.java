package io.taizhang.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search came upon, in the order it was looked for.
 *
 * @param facts as many as were asked for, or all there are, or fewer where the search has gone on for long enough
 * @param rest where to go on; null where everything was looked through. Where it begins depends on facts that were found and
 *     on how far one search goes, never on facts that were not looked for
 */
public record Found(List<Fact> facts, @Nullable Stretch rest) {
    public Found {
        facts = List.copyOf(facts);
    }
}
