package io.taizhang.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.ConsistencyProof;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.InclusionProof;
import io.taizhang.ledger.proof.MerkleTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** Proves under the newest checkpoint. Nothing is given out that does not lead to its root. */
final class Proofs {
    private final Connection connection;
    private final StoredTiles tiles;
    private final CheckpointTable table;
    private final StoredCheckpoint newest;
    private final Checkpoint signed;

    /** @param opening how a checkpoint is verified */
    Proofs(Connection connection, Function<StoredCheckpoint, Checkpoint> opening) throws SQLException {
        this.connection = connection;
        this.tiles = new StoredTiles(connection);
        this.table = new CheckpointTable(connection);
        this.newest = table.latest().orElseThrow(() -> new NotSignedYetException(0));
        this.signed = opening.apply(newest);
    }

    Proven inclusion(long position) throws SQLException {
        return inclusion(position, signed.size());
    }

    Proven inclusion(long position, long size) throws SQLException {
        if (position > signed.size() || size > signed.size()) {
            throw new NotSignedYetException(signed.size());
        }
        Row row = new LedgerRows(connection)
                .at(position)
                .orElseThrow(() -> new LedgerAlteredException("There is no fact at position " + position));
        Hash leaf = row.computed();
        Hash root = root(size);
        InclusionProof proof = new MerkleTree(tiles).inclusion(position - 1, size);
        if (!proof.proves(leaf, root)) {
            throw new LedgerAlteredException(
                    "The fact at position %d is not the one that was signed".formatted(position));
        }
        Optional<StoredCheckpoint> checkpoint = size == signed.size() ? Optional.of(newest) : table.at(size);
        return new Proven(position, new String(row.entry(), UTF_8), leaf, proof, root, checkpoint.orElse(null));
    }

    Continued consistency(long from, long to) {
        long newer = to == 0 ? signed.size() : to;
        if (newer > signed.size()) {
            throw new NotSignedYetException(signed.size());
        }
        return new Continued(new MerkleTree(tiles).consistency(from, newer), root(from), root(newer));
    }

    /** Of a tree that the signed one is proven to begin with. */
    private Hash root(long size) {
        Hash root = new MerkleTree(tiles).root(size);
        ConsistencyProof proof = new MerkleTree(tiles).consistency(size, signed.size());
        if (!proof.proves(root, signed.root())) {
            throw new LedgerAlteredException(
                    "The hashes kept of the first %d facts do not lead to what was signed".formatted(signed.size()));
        }
        return root;
    }
}
