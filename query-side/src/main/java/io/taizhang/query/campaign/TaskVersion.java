package io.taizhang.query.campaign;

import io.taizhang.api.campaign.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a task asked for, from one day until the next version's.
 *
 * @param effectiveOn its first day, Asia/Shanghai
 * @param rationale why the version before was superseded; null for the first
 */
public record TaskVersion(
        int version,
        Target target,
        LocalDate dueOn,
        LocalDate effectiveOn,
        @Nullable String rationale) {}
