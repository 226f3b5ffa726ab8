package io.taizhang.query.campaign;

import java.math.BigDecimal;

/** A quarter's review. @param weightedScore 0 to 100 */
public record ReviewLine(String quarter, BigDecimal weightedScore, Hand reviewed) {}
