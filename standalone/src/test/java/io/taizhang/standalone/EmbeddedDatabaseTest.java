package io.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsAcknowledgedSurvivesARestartAndAPowerCut() throws IOException {
        try (DataFolder data = DataFolder.hold(folder)) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data, new Secrets(data))) {
                JdbcClient sql = JdbcClient.create(database.asSuperuser());
                sql.sql("create table kept as select 42 as answer").update();
                for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                    assertThat(sql.sql("show " + setting).query(String.class).single())
                            .as(setting)
                            .isEqualTo("on");
                }
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data, new Secrets(data))) {
                assertThat(JdbcClient.create(database.asSuperuser())
                                .sql("select answer from kept")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(42);
            }
        }
    }

    @Test
    void nobodyElseOfThisMachineGetsIn() throws IOException {
        try (DataFolder data = DataFolder.hold(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, new Secrets(data))) {
            String address =
                    "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=".formatted(database.port());
            assertThatThrownBy(() -> DriverManager.getConnection(address + "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServerThatOutlivedItsProcessIsStopped() throws Exception {
        try (DataFolder data = DataFolder.hold(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, new Secrets(data))) {
            Path cluster = data.resolve("postgresql");
            Path pidFile = cluster.resolve("postmaster.pid");

            new LeftoverPostgres(cluster).clear();

            assertThat(pidFile).doesNotExist();
            assertThatThrownBy(() -> database.asSuperuser().getConnection()).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aPidFileThatNamesAStrangerIsClearedAndTheStrangerSpared() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path pidFile = folder.resolve("postmaster.pid");
            Files.write(pidFile, List.of(Long.toString(stranger.pid()), folder.toString()));

            new LeftoverPostgres(folder).clear();

            assertThat(pidFile).doesNotExist();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aClusterThatWasNeverFinishedIsMadeAnew() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/postgresql.conf"), "half written");
        Files.createFile(folder.resolve("postgresql.unfinished"));
        try (DataFolder data = DataFolder.hold(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, new Secrets(data))) {
            assertThat(JdbcClient.create(database.asSuperuser())
                            .sql("select 1 as one")
                            .query()
                            .listOfRows())
                    .isEqualTo(List.of(Map.of("one", 1)));
            assertThat(folder.resolve("postgresql.unfinished")).doesNotExist();
        }
    }
}
