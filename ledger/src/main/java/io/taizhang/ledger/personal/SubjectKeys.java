package io.taizhang.ledger.personal;

import io.taizhang.ledger.LedgerUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of keysets. Every method throws {@link LedgerUnavailableException} where it cannot be reached. */
final class SubjectKeys {
    private final DataSource keys;

    SubjectKeys(DataSource keys) {
        this.keys = keys;
    }

    /** @param keyset in Tink's binary form; null once it was destroyed */
    record Stored(byte @Nullable [] keyset) {}

    /** Empty where the subject never had a key. */
    Optional<Stored> find(String subjectId) {
        String sql = "select keyset from keys.subject_key where subject_id = ?";
        try (Connection connection = keys.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, subjectId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Stored(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The keys of personal data cannot be read", e);
        }
    }

    /** Without those subjects that never had a key. */
    Map<String, Stored> findAll(Set<String> subjectIds) {
        String sql = "select subject_id, keyset from keys.subject_key where subject_id = any (?)";
        Map<String, Stored> found = new HashMap<>();
        try (Connection connection = keys.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", subjectIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), new Stored(row.getBytes(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The keys of personal data cannot be read", e);
        }
    }

    /**
     * Keeps each keyset, unless its subject has one or was erased: of two processes one is first, and both use its key.
     *
     * @param keysets by subject, in an order that is the same for all, so that no two wait for each other
     */
    void addIfAbsent(SortedMap<String, byte[]> keysets) {
        String sql = """
                insert into keys.subject_key (subject_id, keyset)
                select * from unnest(?::text[], ?::bytea[])
                on conflict (subject_id) do nothing
                """;
        try (Connection connection = keys.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("text", keysets.keySet().toArray()));
            insert.setArray(
                    2, connection.createArrayOf("bytea", keysets.values().toArray(byte[][]::new)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The keys of persons cannot be stored", e);
        }
    }

    /**
     * Empties the subject's keyset, also that of a subject who has none yet: none will be made.
     *
     * @return when it was emptied first
     */
    Instant destroy(String subjectId) {
        String destroy = """
                insert into keys.subject_key as k (subject_id, destroyed_at) values (?, now())
                on conflict (subject_id) do update set keyset = null, destroyed_at = now()
                where k.destroyed_at is null
                """;
        String destroyed = "select destroyed_at from keys.subject_key where subject_id = ?";
        try (Connection connection = keys.getConnection();
                PreparedStatement upsert = connection.prepareStatement(destroy);
                PreparedStatement select = connection.prepareStatement(destroyed)) {
            upsert.setString(1, subjectId);
            upsert.executeUpdate();
            select.setString(1, subjectId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The key of a person cannot be destroyed", e);
        }
    }
}
