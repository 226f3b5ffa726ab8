package io.taizhang.ledger.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/** A tree that only grows, and knows its root at every size; it holds no more than one hash for each of its levels. */
public final class Frontier {
    /** Roots of the complete subtrees that make up the tree, the smallest first. */
    private final Deque<Hash> roots = new ArrayDeque<>();

    private long size;

    public void add(Hash leaf) {
        add(leaf, 0);
    }

    /**
     * A complete subtree of two to the power of {@code height} leaves at once.
     *
     * @throws IllegalArgumentException where none can begin at this size
     */
    void add(Hash subtree, int height) {
        if (size >> height << height != size) {
            throw new IllegalArgumentException("No subtree of height %d begins at leaf %d".formatted(height, size));
        }
        Hash hash = subtree;
        for (long ones = size >> height; (ones & 1) == 1; ones >>= 1) {
            hash = Hash.node(roots.pop(), hash);
        }
        roots.push(hash);
        size += 1L << height;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return roots.stream().reduce((right, left) -> Hash.node(left, right)).orElse(Hash.EMPTY_TREE);
    }
}
