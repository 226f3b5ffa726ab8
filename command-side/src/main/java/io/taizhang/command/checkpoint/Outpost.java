package io.taizhang.command.checkpoint;

import io.taizhang.ledger.checkpoint.Publication;
import io.taizhang.ledger.checkpoint.StoredCheckpoint;
import io.taizhang.ledger.proof.NoteKey;
import io.taizhang.ledger.proof.NoteRefusedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place outside, and how far it has been told. It is told of the newest checkpoint only, which vouches for those before
 * it; each process tells it, and telling twice does no harm.
 */
final class Outpost {
    private static final Logger LOG = LoggerFactory.getLogger(Outpost.class);

    private final Publication publication;
    private final NoteKey key;
    private volatile long told;
    private volatile @Nullable String failure;

    Outpost(Publication publication, NoteKey key) {
        this.publication = publication;
        this.key = key;
    }

    /** Tries again what failed before. */
    void tell(StoredCheckpoint newest) {
        if (newest.size() == told) {
            return;
        }
        try {
            publication.publish(key.open(newest.note()), newest.note());
            told = newest.size();
            failure = null;
        } catch (IOException | NoteRefusedException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            if (!reason.equals(failure)) {
                LOG.warn("A checkpoint could not be laid down at {}; it is tried again: {}", place(), reason);
            }
            failure = reason;
        }
    }

    String place() {
        return publication.place();
    }

    /** Size of the checkpoint it was told of last by this process; 0 for none. */
    long told() {
        return told;
    }

    @Nullable String failure() {
        return failure;
    }
}
