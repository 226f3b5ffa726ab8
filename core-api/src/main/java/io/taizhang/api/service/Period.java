package io.taizhang.api.service;

import java.time.LocalDate;

/** From the first day to the last, both included, Asia/Shanghai. */
public record Period(LocalDate startsOn, LocalDate endsOn) {}
