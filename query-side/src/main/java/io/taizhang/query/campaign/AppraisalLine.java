package io.taizhang.query.campaign;

import java.math.BigDecimal;

/** A year's appraisal. @param score 0 to 100 */
public record AppraisalLine(int year, BigDecimal score, String grade, Hand appraised) {}
