package io.taizhang.query.engine;

import java.time.Instant;

/** A row that stands still, from which fact on, and why. */
public record ParkedRow(String view, String key, long fromPosition, String cause, Instant parkedAt) {}
