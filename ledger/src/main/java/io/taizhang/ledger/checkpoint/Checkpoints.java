package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.IncompleteTilesException;
import io.taizhang.ledger.proof.MerkleTree;
import io.taizhang.ledger.proof.NoteKey;
import io.taizhang.ledger.proof.NoteRefusedException;
import io.taizhang.ledger.proof.NoteSigner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Signs what the ledger holds. One process at a time does so; what it signs always continues what was signed before.
 *
 * <p>Made of hashes that are kept beside the ledger: a root costs as much as the tree is high. Those hashes are held against
 * the last signed root each time, and computed again from the ledger where they do not lead to it.
 */
public final class Checkpoints {
    /** The number means nothing; in this database it is the signer's. */
    private static final long TURN = 1_952_541_307;

    private final DataSource source;
    private final NoteSigner signer;

    /** It reads the whole ledger: those who ask meanwhile are not to wait with a connection in their hands. */
    private final ReentrantLock renewing = new ReentrantLock();

    /**
     * @param source connections of the application's role
     * @param signer named after the ledger
     */
    public Checkpoints(DataSource source, NoteSigner signer) {
        this.source = source;
        this.signer = signer;
    }

    /** What others verify the checkpoints with. */
    public NoteKey key() {
        return signer.key();
    }

    /** The newest, as it is kept: whoever relies on it {@link NoteKey#open opens} it. */
    public Optional<StoredCheckpoint> latest() {
        return read(connection -> new CheckpointTable(connection).latest());
    }

    /** Newest first. */
    public List<StoredCheckpoint> newest(int most) {
        return read(connection -> new CheckpointTable(connection).newest(most));
    }

    /** Those of fewer facts than this, newest first. */
    public List<StoredCheckpoint> before(long size, int most) {
        return read(connection -> new CheckpointTable(connection).before(size, most));
    }

    /**
     * Signs the ledger as it stands, where something was recorded since the last time.
     *
     * @return the newest checkpoint; empty where another process is signing just now
     * @throws LedgerAlteredException where the ledger does not continue what was signed; nothing is signed then
     */
    public Optional<StoredCheckpoint> sign() {
        return inTransaction(
                connection -> itIsOurTurn(connection) ? Optional.of(signed(connection)) : Optional.empty());
    }

    private <T> T inTransaction(Reading<T> work) {
        return read(connection -> {
            connection.setAutoCommit(false);
            try {
                T done = work.of(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private static boolean itIsOurTurn(Connection connection) throws SQLException {
        return number(connection, "select pg_try_advisory_xact_lock(" + TURN + ")::integer") == 1;
    }

    private StoredCheckpoint signed(Connection connection) throws SQLException {
        CheckpointTable table = new CheckpointTable(connection);
        long head = number(connection, "select coalesce(max(position), 0) from ledger.ledger");
        Optional<StoredCheckpoint> last = table.latest();
        if (last.isPresent() && last.get().size() == head) {
            return last.get();
        }
        Hash root = last.isPresent() ? continued(connection, opened(last.get()), head) : begun(connection, head);
        table.add(head, signer.sign(head, root));
        return table.latest().orElseThrow();
    }

    private Hash begun(Connection connection, long head) throws SQLException {
        StoredTiles tiles = new StoredTiles(connection);
        tiles.renew(head);
        return new MerkleTree(tiles).root(head);
    }

    private static Hash continued(Connection connection, Checkpoint last, long head) throws SQLException {
        if (head < last.size()) {
            throw new LedgerAlteredException("%d facts were signed, and there are %d".formatted(last.size(), head));
        }
        StoredTiles tiles = new StoredTiles(connection);
        Optional<Hash> root = tiles.endWith(last.size()) ? grown(tiles, last, head) : Optional.empty();
        return root.isPresent() ? root.get() : renewed(tiles, last, head);
    }

    private static Optional<Hash> grown(StoredTiles tiles, Checkpoint last, long head) throws SQLException {
        try {
            tiles.grow(last.size(), head);
            return continuing(tiles, last, head);
        } catch (IncompleteTilesException e) {
            return Optional.empty();
        }
    }

    private static Hash renewed(StoredTiles tiles, Checkpoint last, long head) throws SQLException {
        tiles.renew(head);
        return continuing(tiles, last, head)
                .orElseThrow(() -> new LedgerAlteredException(
                        "The first %d facts are not those that were signed".formatted(last.size())));
    }

    /** The root, where it is proven that the tree continues the one that was signed. */
    private static Optional<Hash> continuing(StoredTiles tiles, Checkpoint last, long head) {
        MerkleTree tree = new MerkleTree(tiles);
        Hash root = tree.root(head);
        return tree.consistency(last.size(), head).proves(last.root(), root) ? Optional.of(root) : Optional.empty();
    }

    private Checkpoint opened(StoredCheckpoint stored) {
        try {
            return key().open(stored.note());
        } catch (NoteRefusedException e) {
            throw new LedgerAlteredException(
                    "The checkpoint of size %d is %s".formatted(stored.size(), e.getMessage()));
        }
    }

    /**
     * A signed checkpoint, and what is proven under it.
     *
     * @throws NotSignedYetException where no checkpoint covers so much
     * @throws LedgerAlteredException where what is kept does not lead to the signed root
     */
    public Proven inclusion(long position) {
        return proven(proofs -> proofs.inclusion(position));
    }

    /**
     * @param size of the tree, which holds the position and is no larger than the newest checkpoint
     * @throws NotSignedYetException where no checkpoint covers so much
     * @throws LedgerAlteredException where what is kept does not lead to the signed root
     */
    public Proven inclusion(long position, long size) {
        return proven(proofs -> proofs.inclusion(position, size));
    }

    /**
     * @param to 0 for the newest checkpoint
     * @throws NotSignedYetException where no checkpoint covers so much
     * @throws LedgerAlteredException where what is kept does not lead to the signed root
     */
    public Continued consistency(long from, long to) {
        return proven(proofs -> proofs.consistency(from, to));
    }

    /**
     * Takes something along from what the newest checkpoint covers.
     *
     * @param taking is called a second time where what is kept beside the ledger proved to be at fault
     * @throws NotSignedYetException where there is no checkpoint
     * @throws LedgerAlteredException where the ledger is not what was signed
     */
    public <T> T take(Function<SignedFacts, T> taking) {
        return orRenewed(() -> taking.apply(facts()));
    }

    private SignedFacts facts() {
        StoredCheckpoint newest = latest().orElseThrow(() -> new NotSignedYetException(0));
        return new SignedFacts(source, newest.note(), opened(newest));
    }

    /**
     * Signs a text that tells something else than a checkpoint, under a first line that tells it from one.
     *
     * @see NoteSigner#state
     */
    public String state(String purpose, String body) {
        return signer.state(purpose, body);
    }

    private <T> T proven(Proving<T> proving) {
        return orRenewed(() -> read(connection -> proving.by(new Proofs(connection, this::opened))));
    }

    private <T> T orRenewed(Supplier<T> work) {
        try {
            return work.get();
        } catch (IncompleteTilesException | LedgerAlteredException e) {
            if (!renewing.tryLock()) {
                throw e;
            }
            try {
                renewTiles();
            } finally {
                renewing.unlock();
            }
            return work.get();
        }
    }

    /** What is kept may be at fault, and the ledger sound. Where it is not, what is kept says what it was, and stays. */
    private void renewTiles() {
        inTransaction(connection -> {
            number(connection, "select 1 from pg_advisory_xact_lock(" + TURN + ")");
            Checkpoint last = opened(new CheckpointTable(connection).latest().orElseThrow());
            return renewed(new StoredTiles(connection), last, last.size());
        });
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = source.getConnection()) {
            return reading.of(connection);
        } catch (SQLException e) {
            throw Away.reading(e);
        }
    }

    private interface Proving<T> {
        T by(Proofs proofs) throws SQLException;
    }

    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }
}
