package io.taizhang.query.organisation;

import io.taizhang.api.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post and who holds it.
 *
 * @param holder sealed; opened only for those who may see personal data; null while the post is vacant
 * @param since when the holder was appointed, or the post fell vacant or was created
 */
public record PostRow(
        String postId,
        String unitId,
        String unitPath,
        String title,
        @Nullable String placeId,
        @Nullable Sealed holder,
        boolean filled,
        LocalDate since) {

    PostRow heldBy(@Nullable Sealed newHolder, String path, LocalDate from) {
        return new PostRow(postId, unitId, path, title, placeId, newHolder, newHolder != null, from);
    }
}
