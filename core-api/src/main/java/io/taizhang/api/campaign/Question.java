package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a questionnaire: one of its options is chosen, and no words of one's own are asked for.
 *
 * @param code unique within the questionnaire
 * @param measure what it measures; absent where the office only wants to know
 */
public record Question(
        @Id String code,
        @Name String text,
        @Nullable Measure measure,
        @Size(min = 2, max = 20) List<@Valid AnswerOption> options) {}
