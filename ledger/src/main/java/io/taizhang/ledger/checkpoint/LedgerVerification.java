package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.NoteKey;
import io.taizhang.ledger.proof.NoteRefusedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * 核验: reads every row of the ledger and computes its hash and the tree anew, trusting neither the database nor what is kept
 * beside the ledger. Holds it against the stored checkpoints, and against those that others bring along.
 *
 * <p>What was recorded since the last checkpoint is only as good as the database: cut off at the end, it is not missed.
 */
public final class LedgerVerification {
    private static final int ROWS_AT_ONCE = 50_000;
    private static final int CHECKPOINTS_AT_ONCE = 1_000;

    private final DataSource source;
    private final NoteKey key;

    /**
     * @param source connections that may read the schemas {@code ledger} and {@code processing}
     * @param key the ledger's, as whoever verifies knows it
     */
    public LedgerVerification(DataSource source, NoteKey key) {
        this.source = source;
        this.key = key;
    }

    /**
     * @param published notes that were laid down outside; they count as the stored ones do
     * @throws io.taizhang.ledger.LedgerUnavailableException where the store cannot be reached
     */
    public Verdict verify(List<String> published) {
        return verify(published, Progress.UNTOLD);
    }

    /**
     * @param published as above
     * @param progress is told every now and then
     * @throws io.taizhang.ledger.LedgerUnavailableException where the store cannot be reached
     */
    public Verdict verify(List<String> published, Progress progress) {
        try (Connection connection = source.getConnection()) {
            List<Flaw> flaws = new ArrayList<>();
            NavigableMap<Long, List<Checkpoint>> signed = new TreeMap<>();
            published.forEach(note -> open(null, note, signed, flaws));
            stored(connection, signed, flaws);
            return walk(connection, signed, flaws, progress);
        } catch (SQLException e) {
            throw Away.reading(e);
        }
    }

    private Verdict walk(
            Connection connection, NavigableMap<Long, List<Checkpoint>> signed, List<Flaw> flaws, Progress progress)
            throws SQLException {
        long head = head(connection);
        Walk walk = new Walk(new TileSource(source), signed);
        LedgerRows rows = new LedgerRows(connection);
        for (long after = 0; after < head && walk.goesOn(); after += ROWS_AT_ONCE) {
            rows.read(after, Math.min(head, after + ROWS_AT_ONCE), walk::step);
            walk.reached(Math.min(head, after + ROWS_AT_ONCE));
            progress.at(walk.good(), head);
        }
        walk.end();
        walk.flaw().ifPresent(flaws::add);
        return new Verdict(walk.good(), head, walk.signed(), walk.agreed(), flaws);
    }

    private void stored(Connection connection, NavigableMap<Long, List<Checkpoint>> signed, List<Flaw> flaws)
            throws SQLException {
        CheckpointTable table = new CheckpointTable(connection);
        List<StoredCheckpoint> some = table.after(0, CHECKPOINTS_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(one -> open(one.size(), one.note(), signed, flaws));
            some = table.after(some.getLast().size(), CHECKPOINTS_AT_ONCE);
        }
    }

    /** @param size under which it is stored; null for one that was brought along */
    private void open(@Nullable Long size, String note, NavigableMap<Long, List<Checkpoint>> signed, List<Flaw> flaws) {
        try {
            Checkpoint checkpoint = key.open(note);
            if (size != null && size != checkpoint.size()) {
                throw new NoteRefusedException("not of the size it is stored under");
            }
            List<Checkpoint> ofThisSize = signed.computeIfAbsent(checkpoint.size(), any -> new ArrayList<>());
            if (!ofThisSize.contains(checkpoint)) {
                ofThisSize.add(checkpoint);
            }
        } catch (NoteRefusedException e) {
            flaws.add(new Flaw(Flaw.Kind.FORGED_CHECKPOINT, null, null, size));
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select coalesce(max(position), 0) from ledger.ledger")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Is told how far it is. */
    public interface Progress {
        Progress UNTOLD = (facts, head) -> {};

        /**
         * @param facts how many rows, from the first on, are as they should be
         * @param head the last position when it began
         */
        void at(long facts, long head);
    }
}
