package io.taizhang.ledger.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where the facts of a command begin. No index knows commands: it would make every append dearer. */
public final class CommandPositions {
    private final DataSource source;

    public CommandPositions(DataSource source) {
        this.source = source;
    }

    /**
     * @param actorId whose facts are looked through; null for everybody's, which takes a second for each million or so
     * @throws io.taizhang.ledger.LedgerUnavailableException where the store cannot be reached
     */
    public OptionalLong first(UUID commandId, @Nullable String actorId) {
        // Within a text the quotes would be escaped, so this is the field and nothing that somebody wrote.
        String sql =
                "select min(position) from ledger.ledger where %s metadata like '%%\"commandId\":\"' || ? || '\"%%'"
                        .formatted(actorId == null ? "" : "actor_id = ? and");
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            int next = 1;
            if (actorId != null) {
                query.setString(next++, actorId);
            }
            query.setString(next, commandId.toString());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long position = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
            }
        } catch (SQLException e) {
            throw Away.reading(e);
        }
    }
}
