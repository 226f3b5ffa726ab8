package io.taizhang.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL as a child of this process: kept in the data folder, on a random port of the loopback interface. */
final class EmbeddedDatabase implements AutoCloseable {
    /** Recovery after a crash under load takes longer than an ordinary start. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedDatabase start(DataFolder data, Secrets secrets) {
        Path cluster = data.resolve("postgresql");
        Path unfinished = data.resolve("postgresql.unfinished");
        try {
            new LeftoverPostgres(cluster).clear();
            // A start that was interrupted while the cluster was being made has left one that never held anything.
            if (Files.exists(unfinished)) {
                FileSystemUtils.deleteRecursively(cluster);
            } else if (!Files.exists(cluster)) {
                Files.createFile(unfinished);
            }
            var database = new EmbeddedDatabase(start(cluster, secrets, data.resolve("postgresql.log")));
            Files.deleteIfExists(unfinished);
            return database;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be started in " + cluster + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private static EmbeddedPostgres start(Path cluster, Secrets secrets, Path log) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // Other accounts of this machine reach the loopback interface too.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.file("postgres").toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", secrets.of("postgres"))
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                // The library gives up durability for the speed of tests. What is acknowledged here survives a power
                // cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** Unpacked once per account, outside the folders for temporary files, which are cleared under a running server. */
    private static Path binaries() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache", "taizhang"));
    }

    int port() {
        return postgres.getPort();
    }

    DataSource asSuperuser() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
