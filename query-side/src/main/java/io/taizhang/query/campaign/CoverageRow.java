package io.taizhang.query.campaign;

import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import java.math.BigDecimal;

/**
 * An indicator of a campaign, and the materials that stand for it.
 *
 * @param weight in points of the standard's 100
 * @param required 1 where the standard judges the indicator by documents, else 0
 * @param submitted materials that stand, whether reviewed or not
 * @param accepted of those
 * @param rejected of those
 * @param missing 1 where documents are required and none is accepted yet, else 0
 */
public record CoverageRow(
        String campaignId,
        String indicatorCode,
        String title,
        IndicatorMethod method,
        BigDecimal weight,
        String unitPath,
        long required,
        long submitted,
        long accepted,
        long rejected,
        long missing) {

    static CoverageRow of(String campaignId, Indicator indicator, String unitPath) {
        boolean required = indicator.method() == IndicatorMethod.DOCUMENT;
        return new CoverageRow(
                campaignId,
                indicator.code(),
                indicator.title(),
                indicator.method(),
                indicator.weight(),
                unitPath,
                required ? 1 : 0,
                0,
                0,
                0,
                required ? 1 : 0);
    }

    CoverageRow plus(String path, long more, long moreAccepted, long moreRejected) {
        long nowAccepted = accepted + moreAccepted;
        return new CoverageRow(
                campaignId,
                indicatorCode,
                title,
                method,
                weight,
                path,
                required,
                submitted + more,
                nowAccepted,
                rejected + moreRejected,
                nowAccepted > 0 ? 0 : required);
    }
}
