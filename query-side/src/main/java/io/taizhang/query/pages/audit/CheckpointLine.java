package io.taizhang.query.pages.audit;

import io.taizhang.ledger.checkpoint.StoredCheckpoint;
import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.NoteKey;
import io.taizhang.ledger.proof.NoteRefusedException;
import io.taizhang.query.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A signed checkpoint as a page shows it.
 *
 * @param root Base64; null where the note was not signed with the ledger's key, which is no checkpoint then
 */
record CheckpointLine(
        long size, String facts, String signedAt, @Nullable String root, String note) {

    static CheckpointLine of(StoredCheckpoint stored, NoteKey key, Words words) {
        return new CheckpointLine(
                stored.size(),
                words.count(stored.size()),
                words.minute(stored.signedAt()),
                root(stored, key),
                stored.note());
    }

    private static @Nullable String root(StoredCheckpoint stored, NoteKey key) {
        try {
            Checkpoint opened = key.open(stored.note());
            return opened.size() == stored.size() ? opened.root().base64() : null;
        } catch (NoteRefusedException e) {
            return null;
        }
    }

    public boolean genuine() {
        return root != null;
    }
}
