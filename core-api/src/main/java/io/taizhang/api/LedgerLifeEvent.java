package io.taizhang.api;

import org.axonframework.serialization.Revision;

/** What happens to the ledger itself. */
public sealed interface LedgerLifeEvent extends LedgerEvent {

    /**
     * The first row of every ledger.
     *
     * @param ledger a random name that no other ledger has
     */
    @Revision("1")
    record LedgerOpened(String ledger, LedgerKind kind) implements LedgerLifeEvent {}
}
