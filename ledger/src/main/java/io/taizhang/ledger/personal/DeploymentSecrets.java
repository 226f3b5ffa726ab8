package io.taizhang.ledger.personal;

import io.taizhang.ledger.LedgerUnavailableException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Secrets that belong to the deployment as a whole, made when they are first asked for. */
public final class DeploymentSecrets {
    private final DataSource keys;

    public DeploymentSecrets(DataSource keys) {
        this.keys = keys;
    }

    byte[] get(String name, int bytes) {
        return get(name, () -> {
            byte[] secret = new byte[bytes];
            new SecureRandom().nextBytes(secret);
            return secret;
        });
    }

    /**
     * The same for every process; where two are first together, one of them makes it.
     *
     * @throws LedgerUnavailableException where the keys database cannot be reached
     */
    public byte[] get(String name, Supplier<byte[]> maker) {
        try (Connection connection = keys.getConnection()) {
            make(connection, name, maker.get());
            return read(connection, name);
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The secret " + name + " cannot be read", e);
        }
    }

    private static void make(Connection connection, String name, byte[] secret) throws SQLException {
        String sql = "insert into keys.deployment_secret (name, secret) values (?, ?) on conflict (name) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setBytes(2, secret);
            insert.executeUpdate();
        }
    }

    private static byte[] read(Connection connection, String name) throws SQLException {
        String sql = "select secret from keys.deployment_secret where name = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }
}
