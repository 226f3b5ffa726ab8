package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.ConsistencyProof;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.MerkleTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** The facts that one checkpoint covers, as they were hashed: for whoever takes some of them along, with their proof. */
public final class SignedFacts {
    private static final int ROWS_AT_ONCE = 50_000;
    private static final int POSITIONS_AT_ONCE = 10_000;

    private final DataSource source;
    private final String note;
    private final Checkpoint signed;

    SignedFacts(DataSource source, String note, Checkpoint signed) {
        this.source = source;
        this.note = note;
        this.signed = signed;
    }

    /** The signed note. */
    public String note() {
        return note;
    }

    public Checkpoint checkpoint() {
        return signed;
    }

    /** The position of the first fact recorded at this time or later; one behind the last where there is none. */
    public long firstSince(Instant time) {
        return read(connection -> {
            long low = 1;
            long high = signed.size() + 1;
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (recordedAt(connection, middle).isBefore(time)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        });
    }

    private static Instant recordedAt(Connection connection, long position) throws SQLException {
        String sql = "select recorded_at from ledger.ledger where position = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw missing(position);
                }
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    /**
     * The positions of facts about a subject, in order.
     *
     * @param subject as {@link io.taizhang.ledger.Ledger#about} has it
     * @param first the first position that counts
     * @param last the last one; what the checkpoint does not cover never counts
     */
    public long[] about(String subject, long first, long last) {
        String sql =
                "select distinct position from ledger.positions_about(?, ?, ?, ?, false) as position order by position";
        return inOneTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(POSITIONS_AT_ONCE);
                query.setString(1, subject);
                query.setLong(2, first - 1);
                query.setLong(3, Math.min(last, signed.size()));
                query.setLong(4, signed.size());
                try (ResultSet row = query.executeQuery()) {
                    LongStream.Builder positions = LongStream.builder();
                    while (row.next()) {
                        positions.add(row.getLong(1));
                    }
                    return positions.build().toArray();
                }
            }
        });
    }

    /**
     * Hands over neighbouring facts, in order.
     *
     * @throws LedgerAlteredException where one of them is missing
     */
    public void read(long first, long last, Reader reader) {
        read(connection -> {
            Expecting expecting = new Expecting(reader);
            for (long from = first; from <= last; from += ROWS_AT_ONCE) {
                long upTo = Math.min(last, from + ROWS_AT_ONCE - 1);
                expecting.expect(LongStream.rangeClosed(from, upTo));
                new LedgerRows(connection).read(from - 1, upTo, row -> {
                    expecting.accept(row);
                    return true;
                });
                expecting.end();
            }
            return null;
        });
    }

    /**
     * Hands over the facts at these positions.
     *
     * @param positions in order, each once
     * @throws LedgerAlteredException where one of them is missing
     */
    public void read(long[] positions, Reader reader) {
        read(connection -> {
            Expecting expecting = new Expecting(reader);
            expecting.expect(Arrays.stream(positions));
            new LedgerRows(connection).read(positions, expecting);
            expecting.end();
            return null;
        });
    }

    /** @param proof is handed the hashes that lead, with the facts, to the signed root */
    public FactSelection select(Consumer<Hash> proof) {
        return new FactSelection(new TileSource(source), signed, proof);
    }

    /**
     * That these facts begin with those of an older checkpoint.
     *
     * @param older one that the ledger's key signed
     * @throws LedgerAlteredException where they do not
     */
    public ConsistencyProof since(Checkpoint older) {
        if (older.size() > signed.size()) {
            throw new LedgerAlteredException(
                    "%d facts were signed once, and %d are now".formatted(older.size(), signed.size()));
        }
        ConsistencyProof proof = new MerkleTree(new TileSource(source)).consistency(older.size(), signed.size());
        if (!proof.proves(older.root(), signed.root())) {
            throw new LedgerAlteredException(
                    "The first %d facts are not those that were signed once".formatted(older.size()));
        }
        return proof;
    }

    private static LedgerAlteredException missing(long position) {
        return new LedgerAlteredException("There is no fact at position " + position);
    }

    private <T> T inOneTransaction(Reading<T> reading) {
        return read(connection -> {
            connection.setAutoCommit(false);
            try {
                return reading.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = source.getConnection()) {
            return reading.of(connection);
        } catch (SQLException e) {
            throw Away.reading(e);
        }
    }

    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Is handed facts. */
    public interface Reader {
        /** @param entry as {@code ledger.leaf_hash} describes it, in UTF-8 */
        void fact(long position, byte[] entry);
    }

    /** Sees to it that no fact is passed over. */
    private static final class Expecting implements Consumer<Row> {
        private final Reader reader;
        private PrimitiveIterator.OfLong expected = LongStream.empty().iterator();

        Expecting(Reader reader) {
            this.reader = reader;
        }

        void expect(LongStream positions) {
            expected = positions.iterator();
        }

        @Override
        public void accept(Row row) {
            long position = expected.hasNext() ? expected.nextLong() : 0;
            if (row.position() != position) {
                throw missing(position);
            }
            if (!row.wellFormed()) {
                throw new LedgerAlteredException("The row at position %d is no fact".formatted(position));
            }
            reader.fact(position, row.entry());
        }

        void end() {
            if (expected.hasNext()) {
                throw missing(expected.nextLong());
            }
        }
    }
}
