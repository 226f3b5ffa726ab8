package io.taizhang.query.engine;

import io.taizhang.api.Context;
import io.taizhang.api.ForTheOffice;
import io.taizhang.ledger.Fact;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told a fact. What is kept from somebody is left out while facts are looked for, not when they are answered: where
 * a short page goes on would tell that something was there.
 */
final class Told {
    private static final Set<String> INSIDE = Arrays.stream(Context.values())
            .flatMap(context -> context.events().stream()
                    .filter(event -> event.isAnnotationPresent(ForTheOffice.class))
                    .map(event -> context.label() + "." + event.getSimpleName()))
            .collect(Collectors.toUnmodifiableSet());

    private Told() {}

    /** @param insider one who sees personal data */
    static boolean to(boolean insider, Fact fact) {
        return insider || !fact.event().getClass().isAnnotationPresent(ForTheOffice.class);
    }

    /** The types of the facts that somebody is not told. */
    static Set<String> keptFrom(boolean insider) {
        return insider ? Set.of() : INSIDE;
    }
}
