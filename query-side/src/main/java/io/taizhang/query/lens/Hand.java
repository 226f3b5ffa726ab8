package io.taizhang.query.lens;

import io.taizhang.api.Role;
import io.taizhang.ledger.Fact;

/** By whom a fact came into the ledger. */
enum Hand {
    /** Somebody with an account. */
    ACCOUNT,
    /** Somebody without one, through the public doors. */
    CITIZEN,
    /** An automation or a deadline. */
    SYSTEM;

    static Hand of(Fact fact) {
        Role role = fact.provenance().role();
        return role == Role.SYSTEM ? SYSTEM : role == Role.CITIZEN ? CITIZEN : ACCOUNT;
    }
}
