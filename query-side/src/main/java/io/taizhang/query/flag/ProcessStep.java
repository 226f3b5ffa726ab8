package io.taizhang.query.flag;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a flag's process.
 *
 * @param fact its type in the ledger: {@code flag.PreNoticeGiven}
 * @param on Asia/Shanghai
 * @param until the end of the time that it gives, exclusive; null where it gives none
 * @param said what was found, or on what grounds; null where nothing was
 * @param upheld whether a defence or an appeal was, or a repair found good; null for other steps
 */
public record ProcessStep(
        String fact,
        LocalDate on,
        String by,
        @Nullable Instant until,
        @Nullable String said,
        @Nullable Boolean upheld) {}
