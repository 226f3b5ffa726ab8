package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag from its first step to its last.
 *
 * @param merchantId who has it, had it last, or is on the way to it
 * @param roundId null for one of the time before the ledger, as are {@code schemeId} and {@code points}
 * @param authorityBasis what a black flag rests on; null for others
 * @param stage where it stands
 * @param onItsWay whether it may yet become a black flag
 * @param waitsUntil the end of the merchant's time to improve or to answer, while that runs; exclusive
 * @param expiresAt when it stops flying, exclusive; null until it flies
 * @param publishedOn of a black flag; null until it is
 * @param openAppealId null where none is open
 * @param end null until it ends
 * @param steps in the order of the ledger
 * @param internal always: findings and what never flew are nobody's business but the office's
 */
public record ProcessRow(
        String flagId,
        Colour colour,
        String merchantId,
        String unitPath,
        @Nullable String roundId,
        @Nullable String schemeId,
        String period,
        @Nullable Integer points,
        @Nullable LegalBasis authorityBasis,
        ProcessStage stage,
        boolean onItsWay,
        @Nullable Instant waitsUntil,
        @Nullable Instant expiresAt,
        @Nullable LocalDate publishedOn,
        @Nullable String openAppealId,
        @Nullable FlagEnd end,
        List<ProcessStep> steps,
        boolean internal) {}
