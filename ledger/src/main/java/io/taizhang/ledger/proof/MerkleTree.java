package io.taizhang.ledger.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tree of RFC 6962, section 2.1, read from tiles: a root or a proof reads two tiles for each level at most. Tiles
 * are read once and kept for a while, so one of these is for one question. What it answers is as true as the tiles: whoever asks compares it
 * with a root that was signed.
 */
public final class MerkleTree {
    /** Whoever goes from left to right needs one tile of each level at a time, and there are eight levels at most. */
    private static final int KEPT = 64;

    private final Tiles tiles;
    private final Map<Place, byte[]> read = new Recent();

    private record Place(int level, long number) {}

    private static final class Recent extends LinkedHashMap<Place, byte[]> {
        Recent() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > KEPT;
        }
    }

    public MerkleTree(Tiles tiles) {
        this.tiles = tiles;
    }

    /** @throws IncompleteTilesException where the tiles do not reach so far */
    public Hash root(long size) {
        return size == 0 ? Hash.EMPTY_TREE : hash(0, size);
    }

    /**
     * @param index 0 … size − 1
     * @throws IncompleteTilesException where the tiles do not reach so far
     */
    public InclusionProof inclusion(long index, long size) {
        Objects.checkIndex(index, size);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(hash(middle, to));
                to = middle;
            } else {
                path.addFirst(hash(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /**
     * @param from 1 … to
     * @throws IncompleteTilesException where the tiles do not reach so far
     */
    public ConsistencyProof consistency(long from, long to) {
        Objects.checkIndex(from - 1, to);
        List<Hash> path = new ArrayList<>();
        long left = 0;
        long right = to;
        // As long as nothing was left out on the left, the subtree is the older tree itself, whose root is known.
        while (right != from) {
            long middle = left + split(right - left);
            if (from <= middle) {
                path.addFirst(hash(middle, right));
                right = middle;
            } else {
                path.addFirst(hash(left, middle));
                left = middle;
            }
        }
        if (left > 0) {
            path.addFirst(hash(left, right));
        }
        return new ConsistencyProof(from, to, path);
    }

    /** The largest power of two below the number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** Of the leaves from one index up to another, which is not one of them. */
    private Hash hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return complete(Long.numberOfTrailingZeros(leaves), from);
        }
        long middle = from + split(leaves);
        return Hash.node(hash(from, middle), hash(middle, to));
    }

    /** Of a subtree with all its two to the power of {@code height} leaves. */
    Hash complete(int height, long firstLeaf) {
        int level = height / Tiles.HEIGHT;
        long first = firstLeaf >> level * Tiles.HEIGHT;
        byte[] tile = read.computeIfAbsent(
                new Place(level, first / Tiles.WIDTH), place -> tiles.tile(place.level(), place.number()));
        int index = (int) (first % Tiles.WIDTH);
        int count = 1 << height % Tiles.HEIGHT;
        if (tile.length < (index + count) * Hash.BYTES) {
            throw new IncompleteTilesException(level, first / Tiles.WIDTH);
        }
        return folded(tile, index, count);
    }

    /** @param count a power of two */
    static Hash folded(byte[] tile, int index, int count) {
        if (count == 1) {
            return Hash.at(tile, index);
        }
        int half = count / 2;
        return Hash.node(folded(tile, index, half), folded(tile, index + half, half));
    }
}
