package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.PHOTO_NOT_AFTER_FINDING;
import static io.taizhang.command.inspection.InspectionRule.PHOTO_OLDER_THAN_INSPECTION;
import static io.taizhang.command.inspection.InspectionRule.PHOTO_UNDATED;
import static io.taizhang.command.inspection.InspectionRule.PHOTO_UNKNOWN;

import io.taizhang.command.Documents;
import io.taizhang.command.Issued;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A photo that a command rests on, if it names one. */
record PhotoReferredTo(@Nullable String sha256) {

    /** @return when it was taken; null where it does not say, or there is none */
    @Nullable Instant takenBefore(Issued issued, Documents documents) {
        if (sha256 == null) {
            return null;
        }
        Instant takenAt = documents
                .find(sha256)
                .filter(document -> document.mediaType().startsWith("image/"))
                .orElseThrow(() -> PHOTO_UNKNOWN.refusal(sha256))
                .capturedAt();
        if (takenAt != null) {
            issued.notBefore(takenAt);
        }
        return takenAt;
    }

    /** As it was seen on an inspection. */
    @Nullable Instant takenSince(Instant planned, Issued issued, Documents documents) {
        Instant takenAt = takenBefore(issued, documents);
        PHOTO_OLDER_THAN_INSPECTION.refuseIf(takenAt != null && takenAt.isBefore(planned), takenAt, planned);
        return takenAt;
    }

    /** As it looks put right. */
    Instant takenAfter(Instant found, Issued issued, Documents documents) {
        Instant takenAt = takenBefore(issued, documents);
        PHOTO_UNDATED.refuseIf(takenAt == null, String.valueOf(sha256));
        PHOTO_NOT_AFTER_FINDING.refuseIf(!takenAt.isAfter(found), takenAt, found);
        return takenAt;
    }
}
