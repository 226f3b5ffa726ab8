package io.taizhang.benchmarks.engine;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.LedgerStore;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The ledger, as the command side uses it: group commit, no transaction of the command's own. */
final class LedgerEngine implements Engine {
    private final LedgerStore store;

    LedgerEngine(LedgerSettings settings) {
        store = LedgerStore.open(settings, LedgerClock.system());
    }

    @Override
    public String name() {
        return "Taizhang ledger";
    }

    @Override
    public EventStore store() {
        return store.eventStore();
    }

    @Override
    public TransactionManager transactions() {
        return NoTransactionManager.instance();
    }

    @Override
    public void close() {
        store.close();
    }
}
