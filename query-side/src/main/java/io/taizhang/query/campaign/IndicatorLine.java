package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import java.math.BigDecimal;

/**
 * An indicator of the standard, and the tasks that serve it.
 *
 * @param weight in points of the standard's 100
 */
public record IndicatorLine(String code, String title, IndicatorMethod method, BigDecimal weight, TaskFigures tasks) {

    static IndicatorLine of(Indicator indicator) {
        return new IndicatorLine(
                indicator.code(), indicator.title(), indicator.method(), indicator.weight(), TaskFigures.NONE);
    }

    IndicatorLine after(CampaignEvent event) {
        return new IndicatorLine(code, title, method, weight, tasks.after(event));
    }
}
