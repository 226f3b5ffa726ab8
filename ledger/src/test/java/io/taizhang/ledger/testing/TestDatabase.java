package io.taizhang.ledger.testing;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.LedgerRoles;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.Login;
import io.taizhang.ledger.evidence.EvidencePlace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * One embedded PostgreSQL per test JVM, started at the first need and stopped with the JVM. It does not wait for the
 * disk. Each call of {@link #fresh} makes a pair of databases, migrated and empty.
 */
public final class TestDatabase {
    public static final Login SUPERUSER = new Login("postgres", "postgres");
    private static final Login OWNER = new Login("taizhang_owner", "owner");
    private static final Login APP = new Login("taizhang_app", "app");
    private static final String LEDGER_TEMPLATE = "ledger_template";
    private static final String KEYS_TEMPLATE = "keys_template";

    private final EmbeddedPostgres server;
    private final AtomicInteger made = new AtomicInteger();
    private final Path evidence;

    private TestDatabase() {
        try {
            evidence = Files.createTempDirectory("evidence");
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "800")
                    .start();
            LedgerSettings templates = settings(LEDGER_TEMPLATE, KEYS_TEMPLATE, LedgerKind.LIVE);
            new LedgerRoles(templates).prepare(url("postgres"), SUPERUSER);
            LedgerStore.migrate(templates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty, migrated pair of databases. */
    public static LedgerSettings fresh(LedgerKind bornAs) {
        return Running.SERVER.make(bornAs);
    }

    /** A connection of the superuser to the ledger's database. */
    public static Connection superuser(LedgerSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), SUPERUSER.user(), SUPERUSER.password());
    }

    private LedgerSettings make(LedgerKind bornAs) {
        int number = made.incrementAndGet();
        LedgerSettings settings = settings("ledger_" + number, "keys_" + number, bornAs);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            copy(statement, "ledger_" + number, LEDGER_TEMPLATE);
            copy(statement, "keys_" + number, KEYS_TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }

    /** Gives the disk back. */
    static void drop(LedgerSettings settings) {
        try (Connection connection = Running.SERVER.server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String url : List.of(settings.url(), settings.keysUrl())) {
                statement.execute("drop database %s with (force)".formatted(url.substring(url.lastIndexOf('/') + 1)));
            }
            if (settings.evidence() instanceof EvidencePlace.Folder folder) {
                FileSystemUtils.deleteRecursively(folder.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Statement statement, String name, String template) throws SQLException {
        statement.execute("create database %s template %s owner %s".formatted(name, template, OWNER.user()));
    }

    private LedgerSettings settings(String ledger, String keys, LedgerKind bornAs) {
        return LedgerSettings.of(
                url(ledger), url(keys), OWNER, APP, bornAs, new EvidencePlace.Folder(evidence.resolve(ledger)));
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    }

    private static final class Running {
        static final TestDatabase SERVER = new TestDatabase();
    }
}
