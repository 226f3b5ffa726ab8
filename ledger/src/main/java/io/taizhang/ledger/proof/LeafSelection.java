package io.taizhang.ledger.proof;

import java.util.function.Consumer;

/**
 * That any number of leaves stand at their indices of a tree, all at once. Between two of them, before the first and behind
 * the last, the leaves that are left out make up complete subtrees: from the left, each the largest that begins there and
 * still fits. Their hashes, in this order, are the proof; for neighbouring leaves they are few, however many leaves it is.
 *
 * <p>Whoever verifies adds leaves and subtrees from left to right to a tree that only grows, and compares its root.
 */
public final class LeafSelection {
    private final MerkleTree tree;
    private final long size;
    private final Consumer<Hash> proof;
    private final Frontier grown = new Frontier();

    /**
     * @param size of the tree, in leaves
     * @param proof is handed the hashes of what is left out
     */
    public LeafSelection(Tiles tiles, long size, Consumer<Hash> proof) {
        this.tree = new MerkleTree(tiles);
        this.size = size;
        this.proof = proof;
    }

    /**
     * @param index larger than that of the leaf before; below the size
     * @throws IncompleteTilesException where the tiles do not reach so far
     */
    public void add(long index, Hash leaf) {
        if (index < grown.size() || index >= size) {
            throw new IllegalArgumentException("Leaf %d of %d comes late".formatted(index, size));
        }
        leaveOut(index);
        grown.add(leaf);
    }

    /**
     * Ends the selection.
     *
     * @return the root that leaves and proof lead to: it has to be the tree's
     * @throws IncompleteTilesException where the tiles do not reach so far
     */
    public Hash root() {
        leaveOut(size);
        return grown.root();
    }

    private void leaveOut(long upTo) {
        while (grown.size() < upTo) {
            int height = height(grown.size(), upTo);
            Hash subtree = tree.complete(height, grown.size());
            proof.accept(subtree);
            grown.add(subtree, height);
        }
    }

    /** Of the largest complete subtree that begins at one leaf and ends before another. */
    private static int height(long from, long upTo) {
        int fits = Long.SIZE - 1 - Long.numberOfLeadingZeros(upTo - from);
        return Math.min(fits, Long.numberOfTrailingZeros(from));
    }
}
