package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import java.time.Instant;

/** A fact to be filled in. */
record Recorded(String stream, String unitPath, Actor actor, Instant occurredAt, LedgerEvent event) {}
