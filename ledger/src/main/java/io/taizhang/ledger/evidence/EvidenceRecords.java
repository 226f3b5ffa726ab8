package io.taizhang.ledger.evidence;

import io.taizhang.ledger.LedgerUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is known of evidence besides its bytes. */
final class EvidenceRecords {
    private static final String ADD = """
            insert into processing.evidence (sha256, media_type, bytes, captured_at, stored_at)
            values (?, ?, ?, ?, ?)
            on conflict (sha256) do nothing
            """;
    private static final String ADD_UPLOAD = """
            insert into processing.evidence_upload (sha256, actor_id, actor_unit_id, uploaded_at)
            values (?, ?, ?, ?)
            on conflict (sha256, actor_id) do nothing
            """;
    private static final String FIND =
            "select media_type, bytes, captured_at from processing.evidence where sha256 = ?";
    private static final String FIND_ALL =
            "select media_type, bytes, captured_at, sha256 from processing.evidence where sha256 = any (?)";
    private static final String FIND_UPLOAD =
            "select 1 from processing.evidence_upload where sha256 = ? and actor_id = ?";
    private static final String DAMAGED = """
            insert into processing.evidence_damage as noted (sha256, damage)
            values (?, ?)
            on conflict (sha256) do update set damage = excluded.damage where noted.damage <> excluded.damage
            """;
    private static final String MENDED = "delete from processing.evidence_damage where sha256 = ?";
    private static final String DAMAGES = "select sha256, damage from processing.evidence_damage order by sha256";

    private final DataSource source;

    EvidenceRecords(DataSource source) {
        this.source = source;
    }

    /** Each actor who handed it in is noted with the first time. */
    void add(StoredEvidence evidence, Upload upload) {
        String name = evidence.sha256().hex();
        change(ADD, name, evidence.mediaType(), evidence.bytes(), time(evidence.capturedAt()), time(upload.at()));
        change(ADD_UPLOAD, name, upload.actorId(), upload.actorUnitId(), time(upload.at()));
    }

    Optional<StoredEvidence> find(Sha256 name) {
        return ask(FIND, row -> row.next() ? Optional.of(evidence(name, row)) : Optional.empty(), name.hex());
    }

    /** Those that were ever stored, by their digests. */
    Map<Sha256, StoredEvidence> find(Collection<Sha256> names) {
        return ask(
                FIND_ALL,
                rows -> {
                    Map<Sha256, StoredEvidence> found = new HashMap<>();
                    while (rows.next()) {
                        Sha256 name = new Sha256(rows.getString(4));
                        found.put(name, evidence(name, rows));
                    }
                    return found;
                },
                (Object) names.stream().map(Sha256::hex).toArray(String[]::new));
    }

    boolean wasAddedBy(Sha256 name, String actorId) {
        return ask(FIND_UPLOAD, ResultSet::next, name.hex(), actorId);
    }

    void damaged(Sha256 name, Damage damage) {
        change(DAMAGED, name.hex(), damage.name());
    }

    void mended(Sha256 name) {
        change(MENDED, name.hex());
    }

    Map<Sha256, Damage> damages() {
        return ask(DAMAGES, rows -> {
            Map<Sha256, Damage> damages = new LinkedHashMap<>();
            while (rows.next()) {
                damages.put(new Sha256(rows.getString(1)), Damage.valueOf(rows.getString(2)));
            }
            return damages;
        });
    }

    private static StoredEvidence evidence(Sha256 name, ResultSet row) throws SQLException {
        @Nullable OffsetDateTime capturedAt = row.getObject(3, OffsetDateTime.class);
        return new StoredEvidence(
                name, row.getString(1), row.getLong(2), capturedAt == null ? null : capturedAt.toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private void change(String sql, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement change = prepared(connection, sql, values)) {
            change.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerUnavailableException("What is known of evidence cannot be written", e);
        }
    }

    private <T> T ask(String sql, Answer<T> answer, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement question = prepared(connection, sql, values);
                ResultSet rows = question.executeQuery()) {
            return answer.from(rows);
        } catch (SQLException e) {
            throw new LedgerUnavailableException("What is known of evidence cannot be read", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private interface Answer<T> {
        T from(ResultSet rows) throws SQLException;
    }
}
