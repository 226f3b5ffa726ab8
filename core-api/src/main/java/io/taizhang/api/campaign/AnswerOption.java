package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a question offers.
 *
 * @param code unique within the question
 * @param countsPct what it counts towards the question's measure, 0 to 100: 很满意 100, 满意 80 … 不满意 0; absent only where
 *     the question measures nothing
 */
public record AnswerOption(
        @Id String code,
        @Name String text,
        @Min(0) @Max(100) @Nullable Integer countsPct) {}
