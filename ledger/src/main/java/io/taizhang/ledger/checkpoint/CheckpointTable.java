package io.taizhang.ledger.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checkpoints of {@code ledger.checkpoint}, through one connection. */
final class CheckpointTable {
    private final Connection connection;

    CheckpointTable(Connection connection) {
        this.connection = connection;
    }

    Optional<StoredCheckpoint> latest() throws SQLException {
        return newest(1).stream().findFirst();
    }

    List<StoredCheckpoint> newest(int most) throws SQLException {
        return before(Long.MAX_VALUE, most);
    }

    /** The last ones in front of a size, newest first. */
    List<StoredCheckpoint> before(long size, int most) throws SQLException {
        return find(
                "select size, note, signed_at from ledger.checkpoint where size < ? order by size desc limit ?",
                size,
                most);
    }

    /** The first ones behind a size. */
    List<StoredCheckpoint> after(long size, int most) throws SQLException {
        return find(
                "select size, note, signed_at from ledger.checkpoint where size > ? order by size limit ?", size, most);
    }

    Optional<StoredCheckpoint> at(long size) throws SQLException {
        return find("select size, note, signed_at from ledger.checkpoint where size = ?", size).stream()
                .findFirst();
    }

    private List<StoredCheckpoint> find(String sql, long... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setLong(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<StoredCheckpoint> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new StoredCheckpoint(
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant()));
                }
                return found;
            }
        }
    }

    void add(long size, String note) throws SQLException {
        String sql = "insert into ledger.checkpoint (size, note) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, size);
            insert.setString(2, note);
            insert.executeUpdate();
        }
    }
}
