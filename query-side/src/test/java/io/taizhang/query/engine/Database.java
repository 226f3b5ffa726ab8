package io.taizhang.query.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A fresh database with the views' and the processors' tables, used as the application's role. */
final class Database implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final HikariDataSource dataSource;

    /** One server for all tests of this process. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
                try (Connection owner = postgres.getPostgresDatabase().getConnection();
                        Statement statement = owner.createStatement()) {
                    statement.execute("create role app login password 'app'");
                }
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Database() {
        name = "views" + NUMBER.incrementAndGet();
        try (Connection owner = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        migrate(name, "views");
        run("""
                create schema processing;
                create table processing.token_entry (processor_name varchar(255) not null, segment integer not null,
                    token bytea, token_type varchar(255), "timestamp" varchar(255), owner varchar(255),
                    primary key (processor_name, segment));
                grant usage on schema processing to app;
                grant select, insert, update, delete on all tables in schema processing to app;
                """);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Server.POSTGRES.getJdbcUrl("app", name));
        config.setUsername("app");
        config.setPassword("app");
        config.setMaximumPoolSize(16);
        dataSource = new HikariDataSource(config);
    }

    private static void migrate(String database, String schema) {
        Flyway.configure()
                .dataSource(Server.POSTGRES.getDatabase("postgres", database))
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .placeholders(Map.of("app", "app"))
                .load()
                .migrate();
        try (Connection owner = Server.POSTGRES.getDatabase("postgres", database).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("grant usage on schema " + schema + " to app;"
                    + "grant select, insert, update, delete on all tables in schema " + schema + " to app;");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the owner. */
    void run(String sql) {
        try (Connection owner = Server.POSTGRES.getDatabase("postgres", name).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row; 0 where there is none. */
    long number(String sql) {
        try (Connection owner = Server.POSTGRES.getDatabase("postgres", name).getConnection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
