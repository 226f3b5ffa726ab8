package io.taizhang.command.casework;

import io.taizhang.command.CommonRule;
import io.taizhang.command.Documents;
import io.taizhang.command.StoredDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A photo that a command names, if it names one. */
record Photo(@Nullable String sha256) {

    /**
     * When it was taken, as its camera noted; null where it did not, or where there is no photo.
     *
     * @throws io.taizhang.command.Refusal where it was never handed in
     */
    @Nullable Instant takenAt(Documents documents) {
        if (sha256 == null) {
            return null;
        }
        StoredDocument photo = documents.find(sha256).orElseThrow(() -> CommonRule.EVIDENCE_NOT_STORED.refusal(sha256));
        return photo.capturedAt();
    }
}
