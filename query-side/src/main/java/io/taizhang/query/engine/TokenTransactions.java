package io.taizhang.query.engine;

import java.util.function.Supplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * A processor's transactions for what it does with its token by itself. None is opened for a batch before that is folded:
 * the facts are read first, without a connection being held.
 */
final class TokenTransactions implements TransactionManager {
    private final TransactionManager transactions;

    TokenTransactions(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Transaction startTransaction() {
        return NoTransactionManager.INSTANCE.startTransaction();
    }

    @Override
    public void executeInTransaction(Runnable task) {
        transactions.executeInTransaction(task);
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> supplier) {
        return transactions.fetchInTransaction(supplier);
    }
}
