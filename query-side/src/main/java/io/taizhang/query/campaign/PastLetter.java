package io.taizhang.query.campaign;

import io.taizhang.api.campaign.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was superseded by an amendment of the task.
 *
 * @param signed whether both sides had signed it
 * @param until the day the amendment took effect
 */
public record PastLetter(
        int version,
        Target target,
        boolean signed,
        @Nullable Signature assigning,
        @Nullable Signature receiving,
        LocalDate until) {}
