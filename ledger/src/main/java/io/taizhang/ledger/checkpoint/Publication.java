package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.proof.Checkpoint;
import java.io.IOException;

/** A place outside the office where checkpoints are laid down, so that nobody inside can take them back. */
public interface Publication {

    /** Where it is, for people. */
    String place();

    /**
     * Lays down a signed note. Laying down the same one again changes nothing.
     *
     * @throws IOException where the place does not take it; it is tried again
     */
    void publish(Checkpoint checkpoint, String note) throws IOException;
}
