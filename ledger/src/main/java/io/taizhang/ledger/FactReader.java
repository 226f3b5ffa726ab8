package io.taizhang.ledger;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs queries of the ledger and turns rows into facts. */
final class FactReader {
    /** The columns a fact is made of, in the order they are read. */
    static final String COLUMNS =
            "l.position, l.event_id, l.stream, l.sequence, l.type, l.revision, l.recorded_at, l.payload, l.metadata";

    private static final int TYPE = 5;

    private final DataSource source;
    private final EventCodec codec;

    FactReader(DataSource source, EventCodec codec) {
        this.source = source;
        this.codec = codec;
    }

    EventCodec codec() {
        return codec;
    }

    /**
     * @throws UnknownEventException at a fact whose type or revision this build does not know
     * @throws LedgerUnavailableException where the store cannot be reached
     */
    List<Fact> facts(String sql, Object... parameters) {
        return query(sql, rows -> fact(rows), parameters);
    }

    /** The same, but for facts of other types, which are not even decoded. */
    List<Fact> facts(Set<String> types, String sql, Object... parameters) {
        return query(sql, row -> types.contains(row.getString(TYPE)) ? fact(row) : null, parameters);
    }

    /** @param row answers null for what is to be left out */
    <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(connection, query, parameters);
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    T one = row.of(rows);
                    if (one != null) {
                        found.add(one);
                    }
                }
                return found;
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The ledger cannot be read", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement query, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String[] texts) {
                query.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                query.setObject(i + 1, parameters[i]);
            }
        }
    }

    private Fact fact(ResultSet row) throws SQLException {
        String type = row.getString(TYPE);
        int revision = row.getInt(6);
        LedgerEvent event = codec.decodeEvent(type, revision, row.getString(8));
        Provenance provenance = codec.decodeProvenance(row.getString(9));
        return new Fact(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                type,
                revision,
                row.getObject(7, OffsetDateTime.class).toInstant(),
                event,
                provenance);
    }

    /** Reads the row the cursor stands on. */
    interface Row<T> {
        @Nullable T of(ResultSet row) throws SQLException;
    }
}
