package io.taizhang.query.pages.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as a line of the tree, its tasks under it.
 *
 * @param weight points of the standard's 100
 * @param materials accepted and handed in; null where the standard asks for no documents and none is there
 * @param missing whether documents are asked for and none is accepted
 * @param verified as written; a dash where there is no task
 * @param share the same as a width from 0 to 100
 * @param atStake points not earned yet
 * @param why how the verified progress is known
 */
record IndicatorCell(
        String code,
        String title,
        String method,
        String weight,
        @Nullable String materials,
        boolean missing,
        String tasks,
        String overdue,
        boolean late,
        String verified,
        double share,
        double pointsAtStake,
        String atStake,
        Risk risk,
        String riskWord,
        String why,
        List<TaskCell> below) {}
