package io.taizhang.query.engine;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the schema {@code views}, all behind one data source and one transaction manager. */
public final class ViewTables {
    /** What a person asks for is found sooner, or never. */
    private static final int SECONDS_TO_ANSWER = 30;
    /** All rows of a view take longer than a page of them. */
    private static final int SECONDS_TO_EXPORT = 600;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate exporting;
    private final RowStore rows;
    private final ViewStates states;
    private final ParkedStore parked;
    private final ChangeLog changes;
    private final Docs docs = new Docs();

    public ViewTables(DataSource dataSource, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.writing = new TransactionTemplate(transactions);
        this.reading = atOneInstant(transactions, SECONDS_TO_ANSWER);
        this.exporting = atOneInstant(transactions, SECONDS_TO_EXPORT);
        this.rows = new RowStore(jdbc);
        this.states = new ViewStates(jdbc);
        this.parked = new ParkedStore(jdbc);
        this.changes = new ChangeLog(jdbc);
    }

    private static TransactionTemplate atOneInstant(PlatformTransactionManager transactions, int seconds) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.setTimeout(seconds);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }

    DataSource dataSource() {
        return dataSource;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate writing() {
        return writing;
    }

    /** Several statements that see the database at one instant. */
    TransactionTemplate reading() {
        return reading;
    }

    /** The same for rows that are too many to be held at once. */
    TransactionTemplate exporting() {
        return exporting;
    }

    RowStore rows() {
        return rows;
    }

    ViewStates states() {
        return states;
    }

    ParkedStore parked() {
        return parked;
    }

    ChangeLog changes() {
        return changes;
    }

    public Docs docs() {
        return docs;
    }
}
