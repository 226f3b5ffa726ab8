package io.taizhang.ledger.personal;

import io.taizhang.ledger.LedgerUnavailableException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One rotation, key by key in the order of their subjects. Each batch is a transaction of its own, in which its keys are
 * locked against being destroyed under it; what a batch has changed says so in the same row, so that a rotation that was
 * broken off, or that two processes work on, changes no key twice.
 */
final class KeyRotation {
    private static final int BATCH = 500;

    private final DataSource keys;
    private final String rotationId;
    private final UnaryOperator<byte[]> renewing;

    /** @param renewing gives a keyset one more version */
    KeyRotation(DataSource keys, String rotationId, UnaryOperator<byte[]> renewing) {
        this.keys = keys;
        this.rotationId = rotationId;
        this.renewing = renewing;
    }

    /** @return how many keys were given a new version in it */
    long run() {
        try (Connection connection = keys.getConnection()) {
            begin(connection);
            connection.setAutoCommit(false);
            try {
                String reached = "";
                while (reached != null) {
                    reached = batch(connection, reached);
                    connection.commit();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return count(connection);
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The keys of personal data cannot be changed", e);
        }
    }

    private void begin(Connection connection) throws SQLException {
        String sql = "insert into keys.rotation (id) values (?) on conflict (id) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, rotationId);
            insert.executeUpdate();
        }
    }

    /** @return the last subject of the batch; null where there was none left */
    private @Nullable String batch(Connection connection, String after) throws SQLException {
        String sql = """
                select subject_id, keyset from keys.subject_key
                where subject_id > ? and keyset is not null and rotation is distinct from ?
                    and created_at <= (select began_at from keys.rotation where id = ?)
                order by subject_id limit ? for update
                """;
        List<String> subjectIds = new ArrayList<>();
        List<byte[]> renewed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, after);
            select.setString(2, rotationId);
            select.setString(3, rotationId);
            select.setInt(4, BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    subjectIds.add(row.getString(1));
                    renewed.add(renewing.apply(row.getBytes(2)));
                }
            }
        }
        if (subjectIds.isEmpty()) {
            return null;
        }
        store(connection, subjectIds, renewed);
        return subjectIds.getLast();
    }

    private void store(Connection connection, List<String> subjectIds, List<byte[]> renewed) throws SQLException {
        String sql = """
                update keys.subject_key k set keyset = renewed.keyset, rotation = ?
                from unnest(?::text[], ?::bytea[]) as renewed (subject_id, keyset)
                where k.subject_id = renewed.subject_id
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf("text", subjectIds.toArray());
            update.setString(1, rotationId);
            update.setArray(2, ids);
            update.setArray(3, connection.createArrayOf("bytea", renewed.toArray(byte[][]::new)));
            update.executeUpdate();
        }
    }

    private long count(Connection connection) throws SQLException {
        String sql = "select count(*) from keys.subject_key where rotation = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, rotationId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
