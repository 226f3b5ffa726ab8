package io.taizhang.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections as one role to one database. A peer that vanished is noticed instead of waited for. */
record Connector(String url, Login login) {
    private static final int CONNECT_SECONDS = 5;
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** The server lets go of a vanished client's locks within a minute; by itself it would keep them for two hours. */
    private static final String VANISHED_CLIENT =
            " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

    /** @param purpose shown in {@code pg_stat_activity} */
    PGSimpleDataSource dataSource(String purpose) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("taizhang " + purpose);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        return source;
    }

    /** A connection that waits for locks, and for answers, no longer than it is given. */
    Connection open(String purpose, Duration timeout) throws SQLException {
        PGSimpleDataSource source = dataSource(purpose);
        source.setSocketTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
        source.setOptions("-c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
                .formatted(Math.max(1, timeout.toMillis() / 2), timeout.toMillis()));
        return source.getConnection();
    }

    /**
     * Connections are opened when they are first needed: a store that is away now may be back then.
     *
     * @param longest how long the server works on one statement before it gives up; a client waits little longer for a
     *     server that vanished
     */
    HikariDataSource pool(String purpose, int connections, Duration longest) {
        PGSimpleDataSource source = dataSource(purpose);
        source.setSocketTimeout(Math.toIntExact(longest.plus(GRACE).toSeconds()));
        source.setOptions("-c statement_timeout=" + longest.toMillis() + VANISHED_CLIENT);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("taizhang " + purpose);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(CONNECT_SECONDS));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
