package io.taizhang.query.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What people answered: 知晓率, 支持率, 参与率, 满意度, each a percentage of the sample.
 *
 * @param surveyedOn Asia/Shanghai
 * @param sample how many answered
 */
public record SurveyRow(
        String campaignId,
        int surveyNo,
        String unitPath,
        LocalDate surveyedOn,
        long sample,
        BigDecimal awarenessPct,
        BigDecimal supportPct,
        BigDecimal participationPct,
        BigDecimal satisfactionPct) {}
