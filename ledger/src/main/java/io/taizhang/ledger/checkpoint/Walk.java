package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.checkpoint.Flaw.Kind;
import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.Frontier;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.IncompleteTilesException;
import io.taizhang.ledger.proof.MerkleTree;
import io.taizhang.ledger.proof.Tiles;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the ledger row by row, up to the first one that is not as it should be.
 *
 * <p>A row that was changed together with its hash is noticed at the next checkpoint only. Which row it was, the tiles say:
 * they hold the hashes as they were signed. They are believed only where they prove it under the signed root.
 */
final class Walk {
    private static final byte[] NONE = {};

    private final Tiles tiles;
    private final NavigableMap<Long, List<Checkpoint>> signed;
    private final Frontier tree = new Frontier();
    private byte[] tile = NONE;
    private long recordedAt = Long.MIN_VALUE;
    private long covered;
    private int agreed;
    private @Nullable Suspect suspect;
    private @Nullable Flaw flaw;

    /**
     * A row that is not what its tile says.
     *
     * @param before root of the tree of all rows in front of it
     * @param said what the tile says its hash was
     */
    private record Suspect(long position, Hash before, Hash said) {}

    Walk(Tiles tiles, NavigableMap<Long, List<Checkpoint>> signed) {
        this.tiles = tiles;
        this.signed = signed;
    }

    /** Whether it goes on behind this row. */
    boolean step(Row row) {
        Hash leaf = row.computed();
        Kind kind = wrong(row, leaf);
        if (kind != null) {
            stop(Flaw.at(kind, kind == Kind.SURPLUS ? row.position() : next()));
            return false;
        }
        recordedAt = row.recordedAt();
        compareWithTile(leaf);
        tree.add(leaf);
        signed.getOrDefault(tree.size(), List.of()).forEach(this::compare);
        return goesOn();
    }

    private @Nullable Kind wrong(Row row, Hash leaf) {
        if (row.position() != next()) {
            return row.position() > next() ? Kind.MISSING : Kind.SURPLUS;
        }
        if (!row.wellFormed()) {
            return Kind.MALFORMED;
        }
        if (!leaf.isAt(row.stored(), 0)) {
            return Kind.ALTERED;
        }
        return row.recordedAt() < recordedAt ? Kind.RECORDED_EARLIER : null;
    }

    private long next() {
        return tree.size() + 1;
    }

    private void compareWithTile(Hash leaf) {
        int index = (int) (tree.size() % Tiles.WIDTH);
        if (index == 0) {
            tile = tiles.tile(0, tree.size() / Tiles.WIDTH);
        }
        if (suspect == null && (index + 1) * Hash.BYTES <= tile.length && !leaf.isAt(tile, index)) {
            suspect = new Suspect(next(), tree.root(), Hash.at(tile, index));
        }
    }

    private void compare(Checkpoint checkpoint) {
        if (checkpoint.root().equals(tree.root())) {
            agreed++;
            covered = tree.size();
            // The rows are as they were signed, so it was the tile that was not.
            suspect = null;
        } else if (flaw == null) {
            flaw = convicted(checkpoint)
                    .orElse(new Flaw(Kind.UNLIKE_SIGNED, covered + 1, checkpoint.size(), checkpoint.size()));
        }
    }

    /** Where it is proven that all rows in front of the suspect were signed so, and that it was not. */
    private Optional<Flaw> convicted(Checkpoint checkpoint) {
        if (suspect == null) {
            return Optional.empty();
        }
        long before = suspect.position() - 1;
        MerkleTree kept = new MerkleTree(tiles);
        try {
            boolean proven = kept.inclusion(before, checkpoint.size()).proves(suspect.said(), checkpoint.root())
                    && (before == 0
                            || kept.consistency(before, checkpoint.size()).proves(suspect.before(), checkpoint.root()));
            return proven
                    ? Optional.of(new Flaw(Kind.UNLIKE_SIGNED, suspect.position(), null, checkpoint.size()))
                    : Optional.empty();
        } catch (IncompleteTilesException e) {
            return Optional.empty();
        }
    }

    /** All rows up to a position have been read. */
    void reached(long position) {
        if (flaw == null && tree.size() < position) {
            stop(Flaw.at(Kind.MISSING, next()));
        }
    }

    /** All rows have been read. */
    void end() {
        Map.Entry<Long, List<Checkpoint>> last = signed.lastEntry();
        if (flaw == null && last != null && last.getKey() > tree.size()) {
            stop(new Flaw(Kind.TRUNCATED, next(), null, last.getKey()));
        }
    }

    /** An earlier row may already be unlike what was signed, with no checkpoint come by since. */
    private void stop(Flaw found) {
        List<Checkpoint> next = suspect == null
                ? List.of()
                : Optional.ofNullable(signed.ceilingEntry(suspect.position()))
                        .map(Map.Entry::getValue)
                        .orElse(List.of());
        flaw = next.stream().flatMap(one -> convicted(one).stream()).findFirst().orElse(found);
    }

    boolean goesOn() {
        return flaw == null;
    }

    Optional<Flaw> flaw() {
        return Optional.ofNullable(flaw);
    }

    /** How many rows in front of the first bad one. */
    long good() {
        return flaw == null || flaw.position() == null ? tree.size() : flaw.position() - 1;
    }

    /** How many facts the last checkpoint covers that the rows agree with. */
    long signed() {
        return covered;
    }

    int agreed() {
        return agreed;
    }
}
