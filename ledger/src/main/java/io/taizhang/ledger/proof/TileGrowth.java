package io.taizhang.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds leaves to a tree that is kept in tiles: fills them from where they end, and says which were touched. */
public final class TileGrowth {
    private final List<Edge> edges = new ArrayList<>();
    private final List<Tile> full = new ArrayList<>();

    /**
     * @param level 0 for leaves
     * @param number 0, 1, 2 … from the left
     * @param hashes one behind the other
     */
    public record Tile(int level, long number, byte[] hashes) {}

    /** The tile at the right edge of a level. */
    private static final class Edge {
        private final byte[] hashes = new byte[Tiles.WIDTH * Hash.BYTES];
        private long number;
        private int count;
        private boolean touched;
    }

    /**
     * @param size how many leaves the tiles hold
     * @throws IncompleteTilesException where they do not
     */
    public TileGrowth(Tiles tiles, long size) {
        for (long count = size; count > 0; count /= Tiles.WIDTH) {
            int level = edges.size();
            Edge edge = new Edge();
            edge.number = count / Tiles.WIDTH;
            edge.count = (int) (count % Tiles.WIDTH);
            if (edge.count > 0) {
                byte[] kept = tiles.tile(level, edge.number);
                if (kept.length < edge.count * Hash.BYTES) {
                    throw new IncompleteTilesException(level, edge.number);
                }
                System.arraycopy(kept, 0, edge.hashes, 0, edge.count * Hash.BYTES);
            }
            edges.add(edge);
        }
    }

    public void add(Hash leaf) {
        add(0, leaf);
    }

    private void add(int level, Hash hash) {
        if (level == edges.size()) {
            edges.add(new Edge());
        }
        Edge edge = edges.get(level);
        hash.copyTo(edge.hashes, edge.count++);
        edge.touched = true;
        if (edge.count == Tiles.WIDTH) {
            full.add(new Tile(level, edge.number, edge.hashes.clone()));
            edge.number++;
            edge.count = 0;
            edge.touched = false;
            add(level + 1, MerkleTree.folded(edge.hashes, 0, Tiles.WIDTH));
        }
    }

    /** The tiles filled since the last call. */
    public List<Tile> takeFull() {
        List<Tile> taken = List.copyOf(full);
        full.clear();
        return taken;
    }

    /** What stands in tiles that are not full yet and were touched. */
    public List<Tile> partial() {
        List<Tile> partial = new ArrayList<>();
        for (int level = 0; level < edges.size(); level++) {
            Edge edge = edges.get(level);
            if (edge.touched) {
                partial.add(new Tile(level, edge.number, Arrays.copyOf(edge.hashes, edge.count * Hash.BYTES)));
            }
        }
        return partial;
    }
}
