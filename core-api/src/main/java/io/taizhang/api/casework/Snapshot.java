package io.taizhang.api.casework;

import io.taizhang.api.Sealed;
import io.taizhang.api.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a report from the street.
 *
 * @param whereabouts where it is, in the citizen's words
 * @param photoSha256 of the photo in the evidence store
 * @param photoTakenAt as the camera noted it; null where it did not, or where there is no photo
 */
public record Snapshot(
        Sealed whereabouts,
        @Subject("evidence") @Nullable String photoSha256,
        @Nullable Instant photoTakenAt) {}
