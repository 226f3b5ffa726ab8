package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Tiles;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The stored tiles, each through a connection of its own: another may be busy reading rows. */
record TileSource(DataSource source) implements Tiles {

    @Override
    public byte[] tile(int level, long number) {
        try (Connection connection = source.getConnection()) {
            return new StoredTiles(connection).tile(level, number);
        } catch (SQLException e) {
            throw Away.reading(e);
        }
    }
}
