package io.taizhang.ledger.proof;

/**
 * Where the tree's inner hashes are kept: in tiles as C2SP {@code tlog-tiles} cuts them. A tile of level L holds, one
 * behind the other, the hashes of up to {@value #WIDTH} neighbouring complete subtrees with 256<sup>L</sup> leaves each.
 */
public interface Tiles {
    /** How many hashes a full tile holds: two to the power of {@value #HEIGHT}. */
    int WIDTH = 256;

    /** Levels of the tree that one level of tiles stands for. */
    int HEIGHT = 8;

    /**
     * @param level 0 for leaves
     * @param number 0, 1, 2 … from the left
     * @return as many hashes as there are; empty where there is no such tile
     */
    byte[] tile(int level, long number);
}
