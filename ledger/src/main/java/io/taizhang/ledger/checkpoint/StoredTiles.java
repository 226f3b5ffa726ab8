package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.TileGrowth;
import io.taizhang.ledger.proof.Tiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tiles of {@code processing.tile}, through one connection. */
final class StoredTiles implements Tiles {
    private static final byte[] NONE = {};
    private static final int LEAVES_AT_ONCE = 64 * WIDTH;

    private final Connection connection;

    StoredTiles(Connection connection) {
        this.connection = connection;
    }

    @Override
    public byte[] tile(int level, long number) {
        String sql = "select hashes from processing.tile where level = ? and number = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, level);
            query.setLong(2, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : NONE;
            }
        } catch (SQLException e) {
            throw Away.reading(e);
        }
    }

    /** Whether the last fact that was taken in is still the same. A ledger cut and filled up again may be longer than before. */
    boolean endWith(long size) throws SQLException {
        byte[] tile = tile(0, (size - 1) / WIDTH);
        int index = (int) ((size - 1) % WIDTH);
        String sql = "select leaf_hash from ledger.ledger where position = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, size);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        && tile.length >= (index + 1) * Hash.BYTES
                        && Hash.of(row.getBytes(1)).isAt(tile, index);
            }
        }
    }

    /**
     * Takes in the ledger's leaves from one size up to another.
     *
     * @throws LedgerAlteredException at a position that is missing
     */
    void grow(long from, long to) throws SQLException {
        TileGrowth growth = new TileGrowth(this, from);
        for (long after = from; after < to; after += LEAVES_AT_ONCE) {
            take(after, Math.min(to, after + LEAVES_AT_ONCE), growth);
            write(growth.takeFull());
        }
        write(growth.partial());
    }

    private void take(long after, long upTo, TileGrowth growth) throws SQLException {
        String sql = """
                select position, leaf_hash from ledger.ledger where position > ? and position <= ? order by position
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            long expected = after + 1;
            try (ResultSet row = query.executeQuery()) {
                while (row.next() && row.getLong(1) == expected) {
                    growth.add(Hash.of(row.getBytes(2)));
                    expected++;
                }
            }
            if (expected <= upTo) {
                throw new LedgerAlteredException("There is no fact at position " + expected);
            }
        }
    }

    private void write(List<TileGrowth.Tile> tiles) throws SQLException {
        String sql = """
                insert into processing.tile (level, number, hashes) values (?, ?, ?)
                on conflict (level, number) do update set hashes = excluded.hashes
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (TileGrowth.Tile tile : tiles) {
                insert.setInt(1, tile.level());
                insert.setLong(2, tile.number());
                insert.setBytes(3, tile.hashes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Forgets all, and computes it again from the ledger. */
    void renew(long size) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from processing.tile");
        }
        grow(0, size);
    }
}
