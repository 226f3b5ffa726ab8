package io.taizhang.api.casework;

import java.time.Instant;

/**
 * One time that a clock of a case runs.
 *
 * @param run 1, 2, 3 … of that clock in that case
 * @param dueAt when the time is over: what counts then or later is too late
 */
public record ClockRun(CaseClock clock, int run, Instant dueAt) {}
