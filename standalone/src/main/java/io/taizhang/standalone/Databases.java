package io.taizhang.standalone;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.LedgerRoles;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.Login;
import io.taizhang.ledger.evidence.EvidencePlace;
import java.sql.SQLException;

/** The roles and databases of the ledger on the embedded server. */
final class Databases {
    private final EmbeddedDatabase server;
    private final Secrets secrets;

    Databases(EmbeddedDatabase server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Makes what is missing, and brings every table up to date. */
    LedgerSettings prepare(LedgerKind kind, EvidencePlace evidence) {
        var settings = LedgerSettings.of(
                url("taizhang"), url("taizhang_keys"), login("taizhang_owner"), login("taizhang_app"), kind, evidence);
        try {
            new LedgerRoles(settings).prepare(url("postgres"), login("postgres"));
        } catch (SQLException e) {
            throw new CannotStart("The databases could not be prepared: " + e.getMessage(), e);
        }
        LedgerStore.migrate(settings);
        return settings;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), database);
    }

    private Login login(String role) {
        return new Login(role, secrets.of(role));
    }
}
