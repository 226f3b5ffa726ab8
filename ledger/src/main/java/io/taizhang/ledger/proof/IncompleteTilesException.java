package io.taizhang.ledger.proof;

/** The tree was not kept so far, or what was kept is gone; it can be computed again. */
public final class IncompleteTilesException extends RuntimeException {
    IncompleteTilesException(int level, long number) {
        super("Tile %d of level %d does not hold enough".formatted(number, level));
    }
}
