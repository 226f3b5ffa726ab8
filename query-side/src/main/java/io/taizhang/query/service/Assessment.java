package io.taizhang.query.service;

import io.taizhang.api.service.Period;
import java.math.BigDecimal;

/** @param score from 0 to 100 */
public record Assessment(Period period, BigDecimal score, String by) {}
