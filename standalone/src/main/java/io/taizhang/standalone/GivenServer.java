package io.taizhang.standalone;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.LedgerRoles;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.Login;
import io.taizhang.ledger.evidence.EvidencePlace;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL server that others look after, for an office with several of these processes or with backups of its own.
 * Its ledger is LIVE: there are no sample data. Keys of personal data are in the database of the same name with
 * {@code _keys} at its end. The environment says who may enter:
 *
 * <table>
 * <tr><td>TAIZHANG_OWNER, TAIZHANG_OWNER_PASSWORD</td><td>owns the tables; {@code taizhang_owner} where absent</td></tr>
 * <tr><td>TAIZHANG_APP, TAIZHANG_APP_PASSWORD</td><td>does the daily work; {@code taizhang_app} where absent</td></tr>
 * <tr><td>TAIZHANG_ADMIN, TAIZHANG_ADMIN_PASSWORD</td><td>may be absent; makes roles and databases that are missing</td></tr>
 * </table>
 */
final class GivenServer {
    private final String url;
    private final Map<String, String> environment;
    private final EvidencePlace evidence;

    GivenServer(String url, Map<String, String> environment, EvidencePlace evidence) {
        this.url = url;
        this.environment = environment;
        this.evidence = evidence;
    }

    /**
     * Brings every table up to date.
     *
     * @throws CannotStart where a password is missing, or the roles and databases cannot be made
     */
    LedgerSettings prepare() {
        LedgerSettings settings = settings();
        String admin = environment.get("TAIZHANG_ADMIN");
        if (admin != null) {
            try {
                new LedgerRoles(settings).prepare(beside("postgres"), login("TAIZHANG_ADMIN", admin));
            } catch (SQLException e) {
                throw new CannotStart("The databases could not be prepared: " + e.getMessage(), e);
            }
        }
        LedgerStore.migrate(settings);
        return settings;
    }

    LedgerSettings settings() {
        return LedgerSettings.of(
                url,
                beside(name() + "_keys"),
                login("TAIZHANG_OWNER", "taizhang_owner"),
                login("TAIZHANG_APP", "taizhang_app"),
                LedgerKind.LIVE,
                evidence);
    }

    private Login login(String variable, String role) {
        String password = environment.get(variable + "_PASSWORD");
        if (password == null) {
            throw new CannotStart("--database needs the password of a role: set " + variable + "_PASSWORD.");
        }
        return new Login(environment.getOrDefault(variable, role), password);
    }

    private String name() {
        return url.replaceFirst("^jdbc:postgresql://[^/?]+/([^/?]+).*$", "$1");
    }

    private String beside(String database) {
        return url.replaceFirst("^(jdbc:postgresql://[^/?]+/)[^/?]+", "$1" + database);
    }
}
