package io.taizhang.query.organisation;

import io.taizhang.api.organisation.Qualifier;
import java.math.BigDecimal;

/**
 * A figure as an office published it.
 *
 * @param unit what is counted or measured, in the office's words
 * @param period what it covers, in the office's words
 */
public record DeclaredFigure(BigDecimal value, String unit, Qualifier qualifier, String source, String period) {}
