package io.taizhang.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** The newest snapshot of each stream that has one. They are no record: any may be missing, and none is ever trusted to fit. */
final class Snapshots {
    private static final String KEEP_NEWEST = """
            insert into processing.snapshot as kept (stream, sequence, type, revision, recorded_at, payload)
            values (?, ?, ?, ?, ?, ?)
            on conflict (stream) do update
            set sequence = excluded.sequence, type = excluded.type, revision = excluded.revision,
                recorded_at = excluded.recorded_at, payload = excluded.payload
            where kept.sequence < excluded.sequence
                or (kept.sequence = excluded.sequence
                    and (kept.type, kept.revision) is distinct from (excluded.type, excluded.revision))
            """;
    private static final String FIND = """
            select sequence, type, revision, recorded_at, payload from processing.snapshot where stream = ?
            """;

    private final DataSource source;
    private final Serializer serializer;

    Snapshots(DataSource source, Serializer serializer) {
        this.source = source;
        this.serializer = serializer;
    }

    void store(DomainEventMessage<?> snapshot) {
        SerializedObject<String> state = snapshot.serializePayload(serializer, String.class);
        try (Connection connection = source.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP_NEWEST)) {
            keep.setString(1, snapshot.getAggregateIdentifier());
            keep.setLong(2, snapshot.getSequenceNumber());
            keep.setString(3, state.getType().getName());
            keep.setString(4, state.getType().getRevision());
            keep.setObject(5, OffsetDateTime.ofInstant(snapshot.getTimestamp(), ZoneOffset.UTC));
            keep.setString(6, state.getData());
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The snapshot cannot be stored", e);
        }
    }

    /** Empty where there is none, or its state has another shape (another {@code @Revision}) than its class has now. */
    Optional<DomainEventMessage<?>> find(String stream) {
        try (Connection connection = source.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, stream);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.ofNullable(snapshot(stream, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The snapshots cannot be read", e);
        }
    }

    private @Nullable DomainEventMessage<?> snapshot(String stream, ResultSet row) throws SQLException {
        SerializedObject<String> state =
                new SimpleSerializedObject<>(row.getString(5), String.class, row.getString(2), row.getString(3));
        Class<?> type = serializer.classForType(state.getType());
        SerializedType now = serializer.typeForClass(type);
        if (!now.equals(state.getType())) {
            return null;
        }
        Object payload = serializer.deserialize(state);
        long sequence = row.getLong(1);
        return new GenericDomainEventMessage<>(
                FactMessage.typeOf(stream),
                stream,
                sequence,
                new GenericMessage<>(stream + "@" + sequence, payload, MetaData.emptyInstance()),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
