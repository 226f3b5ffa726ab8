package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.LeafSelection;
import io.taizhang.ledger.proof.Tiles;
import java.util.function.Consumer;

/** Facts picked out from those a checkpoint covers, and their proof in one. */
public final class FactSelection {
    private final LeafSelection leaves;
    private final Checkpoint signed;

    FactSelection(Tiles tiles, Checkpoint signed, Consumer<Hash> proof) {
        this.leaves = new LeafSelection(tiles, signed.size(), proof);
        this.signed = signed;
    }

    /** In the order of positions. */
    public void add(long position, byte[] entry) {
        leaves.add(position - 1, Hash.leaf(entry));
    }

    /**
     * Completes the proof. Nothing may be given out before.
     *
     * @throws LedgerAlteredException where facts and proof do not lead to what was signed
     * @throws io.taizhang.ledger.proof.IncompleteTilesException where what is kept does not suffice
     */
    public void prove() {
        if (!leaves.root().equals(signed.root())) {
            throw new LedgerAlteredException("Some of the facts that were picked out are not those that were signed");
        }
    }
}
