package io.taizhang.query.lens;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Every event that somebody can bring about: all but the birth of the ledger. */
final class Everything {
    static final Set<Class<? extends LedgerEvent>> EVENTS = Arrays.stream(Context.values())
            .filter(context -> context != Context.LEDGER)
            .flatMap(context -> context.events().stream())
            .collect(Collectors.toUnmodifiableSet());

    private Everything() {}
}
