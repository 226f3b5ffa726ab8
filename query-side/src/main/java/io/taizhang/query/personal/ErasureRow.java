package io.taizhang.query.personal;

import io.taizhang.api.Sealed;
import io.taizhang.api.personal.ErasureGround;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, as it was last requested.
 *
 * @param why sealed for the subject: it goes with the subject
 * @param decidedBy who approved or refused it; null while nobody has
 * @param refusal why it was refused, sealed for the subject; null where it was not
 * @param erasedAt when the key was destroyed, on the clock of the keys database; null before
 */
public record ErasureRow(
        String subjectId,
        String unitPath,
        ErasureState state,
        ErasureGround ground,
        Sealed why,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Sealed refusal,
        @Nullable Instant erasedAt) {

    ErasureRow decided(ErasureState now, String by, Instant at, @Nullable Sealed because, String path) {
        return new ErasureRow(subjectId, path, now, ground, why, requestedBy, requestedAt, by, at, because, erasedAt);
    }

    ErasureRow erased(Instant at, String path) {
        return new ErasureRow(
                subjectId,
                path,
                ErasureState.ERASED,
                ground,
                why,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                refusal,
                at);
    }
}
