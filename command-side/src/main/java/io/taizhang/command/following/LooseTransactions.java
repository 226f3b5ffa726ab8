package io.taizhang.command.following;

import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Transactions that do not wait for the disk. When the database's machine fails, those of the last moment may be lost, and
 * a follower finds itself, and all that it wrote with its position, where it was a moment before: it acts on the same facts
 * again, which it must be able to bear anyhow. Its position is never ahead of the ledger: facts are on disk before it
 * is given them.
 */
public final class LooseTransactions implements TransactionManager {
    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;

    public LooseTransactions(DataSource dataSource) {
        this.transactions = new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Transaction startTransaction() {
        Transaction transaction = transactions.startTransaction();
        try {
            jdbc.execute("set local synchronous_commit = off");
            return transaction;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
