package io.taizhang.standalone.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A data folder's PostgreSQL, as it is found while no process of ours looks at it. */
record Disk(Path folder) {

    long facts(String type) {
        return ledger().sql("select count(*) from ledger.ledger where type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    /** JDBC address of the ledger's database. */
    String url() {
        return url("taizhang");
    }

    String url(String database) {
        try {
            return "jdbc:postgresql://127.0.0.1:%s/%s"
                    .formatted(
                            Files.readAllLines(folder.resolve("postgresql/postmaster.pid"))
                                    .get(3)
                                    .strip(),
                            database);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String password(String role) {
        try {
            return Files.readString(folder.resolve(role + ".secret")).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JdbcClient ledger() {
        return JdbcClient.create(new DriverManagerDataSource(url(), "taizhang_owner", password("taizhang_owner")));
    }
}
