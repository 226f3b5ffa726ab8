package io.taizhang.query.engine;

import io.taizhang.api.ForTheOffice;
import io.taizhang.ledger.Fact;

/**
 * Who is told a fact. What is kept from somebody is left out while facts are looked for, not when they are answered: where
 * a short page goes on would tell that something was there.
 */
final class Told {
    private Told() {}

    /** @param insider one who sees personal data */
    static boolean to(boolean insider, Fact fact) {
        return insider || !fact.event().getClass().isAnnotationPresent(ForTheOffice.class);
    }
}
