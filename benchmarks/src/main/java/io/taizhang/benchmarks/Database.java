package io.taizhang.benchmarks;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.LedgerRoles;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.Login;
import io.taizhang.ledger.evidence.EvidencePlace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One embedded PostgreSQL for a measurement, as durable as in production: it waits for the disk. */
public final class Database implements AutoCloseable {
    public static final Login SUPERUSER = new Login("postgres", "postgres");
    private static final Login OWNER = new Login("taizhang_owner", "owner");
    private static final Login APP = new Login("taizhang_app", "app");

    /** What is measured cites none, so that it is never made. */
    private static final EvidencePlace NO_EVIDENCE =
            new EvidencePlace.Folder(Path.of(System.getProperty("java.io.tmpdir"), "evidence-of-benchmarks"));

    private final EmbeddedPostgres server;

    public Database() throws IOException {
        server = EmbeddedPostgres.builder()
                // The library gives these up for the speed of tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "512MB")
                .start();
    }

    /** A new empty database. */
    public String create(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    /** A new ledger's settings, its schemas brought up to date. */
    public LedgerSettings ledger(String name, LedgerKind kind) throws SQLException {
        LedgerSettings settings = LedgerSettings.of(url(name), url(name + "_keys"), OWNER, APP, kind, NO_EVIDENCE);
        new LedgerRoles(settings).prepare(url("postgres"), SUPERUSER);
        LedgerStore.migrate(settings);
        return settings;
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
