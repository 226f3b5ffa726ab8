package io.taizhang.query.inspection;

import io.taizhang.api.inspection.ChecklistItem;
import java.time.LocalDate;
import java.util.List;

/**
 * A checklist: published once and never changed.
 *
 * @param points of all its items together
 */
public record ChecklistRow(
        String checklistId,
        String unitId,
        String unitPath,
        String title,
        LocalDate publishedOn,
        long points,
        List<ChecklistItem> items) {}
