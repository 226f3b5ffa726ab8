package io.taizhang.api.inspection;

import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What is looked at, at each place. The same code means the same thing from one checklist to the next: by it a fault is
 * known when it comes back.
 *
 * @param points the most that can be deducted for it
 */
public record ChecklistItem(
        @Id String code,
        @Name String title,
        @Min(1) @Max(1_000) int points) {}
